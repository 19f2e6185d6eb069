#!/bin/sh
# The trial inside the bare system: install, start, write, save, look, remove.
set -eu
cd /root
step() { echo "   $1"; }

apt-get install -y -qq ./faq-editor.deb >/dev/null
step "installed"
faq-editor --version
command -v faq-editor >/dev/null
test -f /usr/share/applications/io.github.faq_editor.FaqEditor.desktop
test -f /usr/share/man/man1/faq-editor.1.gz
faq-editor verify /opt/faq-editor/_internal/resources/sample/faq.md >/dev/null
step "its verbs work"

# A user like others, not root: the web preview's sandbox is part of what is tried.
useradd -m writer
cp /opt/faq-editor/_internal/resources/sample/faq.md /home/writer/faq.md
mkdir -p /home/writer/.config/faq-editor
echo '{"has_seen_hints": true}' >/home/writer/.config/faq-editor/settings.json
chown -R writer /home/writer
cat >/home/writer/drive.sh <<'DRIVE'
set -eu
export XDG_RUNTIME_DIR=/tmp/writer LANG=C.UTF-8
mkdir -p "$XDG_RUNTIME_DIR"; chmod 700 "$XDG_RUNTIME_DIR"
openbox & sleep 1
faq-editor /home/writer/faq.md 2>/home/writer/errors & editor=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --name 'faq.md' | head -1)
xdotool windowactivate --sync "$window" 2>/dev/null || true
sleep 8
xdotool key --clearmodifiers ctrl+Home
xdotool key --clearmodifiers Down; sleep 1
xdotool key --clearmodifiers F6; sleep 1
xdotool key --clearmodifiers ctrl+End; sleep 1
xdotool type --delay 30 ' Written in a bare system.'; sleep 2
pgrep -f QtWebEngineProcess >/dev/null && echo "   the web preview runs"
xdotool key --clearmodifiers ctrl+s; sleep 3
xdotool key --clearmodifiers ctrl+q
for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 $editor 2>/dev/null || exit 0; sleep 1; done
echo "the program did not end"; exit 1
DRIVE
su writer -c "xvfb-run -a -s '-screen 0 1366x768x24' sh /home/writer/drive.sh"
grep -q 'Written in a bare system.' /home/writer/faq.md
changed=$(diff /opt/faq-editor/_internal/resources/sample/faq.md /home/writer/faq.md | grep -c '^>' || true)
test "$changed" -eq 1
step "started, written in, saved: one line is another"

apt-get remove --purge -y -qq faq-editor >/dev/null
left=$(find / -xdev \( -path /proc -o -path /dev -o -path /root -o -path /home -o -path /var -o -path /tmp \) -prune -o -iname '*faq*editor*' -print)
test -z "$left" || { echo "left behind: $left"; exit 1; }
step "removed without a trace"
