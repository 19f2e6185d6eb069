#!/bin/sh
# Puts the keys for signing and notarising where macOS looks for them: sh packaging/macos/keys.sh
# Without SIGNING_CERTIFICATE there are none, and nothing is done. Wanted are SIGNING_CERTIFICATE (a
# PKCS#12 file in base64) and SIGNING_PASSWORD; for notarising APPLE_ID, APPLE_TEAM and APPLE_PASSWORD,
# under the name NOTARY_PROFILE.
set -eu

if [ -z "${SIGNING_CERTIFICATE:-}" ]; then
    echo "there is no certificate: the application will not be signed"
    exit 0
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chain="$HOME/Library/Keychains/faq-editor.keychain-db"
password=$(openssl rand -base64 24)

printf '%s' "$SIGNING_CERTIFICATE" | base64 --decode >"$folder/certificate.p12"
security create-keychain -p "$password" "$chain"
security set-keychain-settings -lut 7200 "$chain"
security unlock-keychain -p "$password" "$chain"
security import "$folder/certificate.p12" -k "$chain" -P "$SIGNING_PASSWORD" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$chain" >/dev/null
security list-keychains -d user -s "$chain" login.keychain-db

if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool store-credentials "$NOTARY_PROFILE" \
        --apple-id "$APPLE_ID" --team-id "$APPLE_TEAM" --password "$APPLE_PASSWORD"
fi
