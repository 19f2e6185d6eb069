"""The names that Rouge knows languages by."""

#: A language of ours a line, with Rouge's names for it.
_TABLE = """
abap: abap
actionscript: actionscript as as3
ada: ada
apache: apache
apex: apex
apib: apib apiblueprint
applescript: applescript
armasm: armasm
augeas: augeas
awk: awk
batchfile: bat batch batchfile dosbatch winbatch
bbcbasic: bbcbasic
bibtex: bib bibtex
biml: biml
bpf: bpf
brainfuck: brainfuck
brightscript: brightscript
bsl: bsl
c: c
ceylon: ceylon
cfc: cfc cfscript
clean: clean
clojure: clj cljs clojure
cmake: cmake
cmhg: cmhg
coffeescript: coffee coffee-script coffeescript
common-lisp: cl common-lisp common_lisp elisp emacs-lisp lisp
conf: conf config configuration
console: console shell-session shell_session terminal
coq: coq
cpp: c++ cpp
crystal: cr crystal
csharp: c# cs csharp
css: css
csvs: csvs
cuda: cuda
cypher: cypher
cython: cython pyrex pyx
d: d dlang
dafny: dafny
dart: dart
datastudio: datastudio
diff: diff patch udiff
digdag: digdag
django: django jinja twig
docker: Dockerfile docker dockerfile
dot: dot
ecl: ecl
eex: eex heex leex
eiffel: eiffel
elixir: elixir exs
elm: elm
email: e-mail email eml
epp: epp
erb: erb eruby rhtml
erlang: erl erlang
esc: esc
escape: escape
factor: factor
fea: fea opentype opentype_feature_file opentypefeature
ff: ff freefem
fluent: fluent
fortran: fortran
fsharp: fsharp
gdscript: gd gdscript
gherkin: behat cucumber gherkin
glsl: glsl
go: go golang
graphql: graphql
groovy: gradle groovy
guess: guess
hack: hack hh
haml: HAML haml
handlebars: handlebars hbs mustache
haskell: haskell hs
haxe: haxe hx
hcl: hcl
hlsl: hlsl
hocon: hocon
html: html
http: http
hy: hy hylang
idlang: idlang
idr: idr idris
igorpro: igorpro
ini: ini
io: io
irb: irb pry
isabelle: isabelle
isbl: isbl
j: j
janet: janet
java: java
javascript: javascript js
jsl: jsl
json: json
json-doc: json-doc jsonc
jsonnet: jsonnet
jsp: jsp
jsx: jsx react
julia: jl julia
kdb+: kdb+ q
kotlin: kotlin
lasso: lasso lassoscript
lean: lean
lhaskell: lhaskell
lhs: lhs
liquid: liquid
litcoffee: litcoffee literate_coffeescript
literate_haskell: literate_haskell
lithaskell: lithaskell
livescript: livescript ls
llvm: llvm
lua: lua
lustre: lustre
lutin: lutin
m68k: m68k
magik: magik
make: bsdmake gnumake make makefile mf
markdown: markdown md mkd
mason: mason
mathematica: mathematica wl
matlab: m matlab
meson: meson
minizinc: minizinc
moon: moon moonscript
mosel: mosel
msgtrans: msgtrans
mxml: mxml
nasm: nasm
nes: nes nesasm
nginx: nginx
nial: nial
nim: nim nimrod
nix: nix nixos
objective-c: obj-c obj-c++ obj-cpp obj_c objc objc++ objcpp objective_c objective_cpp objectivec
    objectivec++
ocaml: ocaml
ocl: ocl
openedge: openedge
pascal: pascal
perl: perl pl
php: php php3 php4 php5
plaintext: plaintext text
plist: plist
plsql: plsql
pony: pony
postscript: eps postscr postscript ps
powershell: microsoftshell msshell posh powershell
praat: praat
prolog: prolog
prometheus: prometheus
properties: properties
protobuf: proto protobuf
puppet: pp puppet
python: py python
qml: qml
r: R S r s
racket: racket
reasonml: reasonml
rego: rego
rescript: rescript
robot: robot robot-framework robot_framework
ruby: rb ruby
rust: rs rs,ignore rs,no_run rs,should_panic rust rust,ignore rust,no_run rust,should_panic
sas: sas
sass: sass
scala: scala
scheme: scheme
scss: scss
sed: sed
shell: bash ksh sh shell zsh
sieve: sieve
slice: slice
slim: slim
smalltalk: smalltalk squeak st
smarty: smarty
sml: ml sml
solidity: solidity
sparql: sparql
sqf: sqf
sql: sql
ssh: ssh
stan: stan
stata: stata
supercollider: supercollider
swift: swift
systemd: systemd unit-file
syzlang: syzlang
syzprog: syzprog
tap: tap
tcl: tcl
terraform: terraform tf
tex: LaTeX TeX latex tex
toml: toml
tsx: tsx
ttcn3: ttcn3
tulip: tulip
turtle: turtle
typescript: ts typescript
vala: vala
varnish: varnish vcl
vb.net: vb visualbasic
velocity: velocity
verilog: verilog
vhdl: vhdl
vim: ex vim viml vimscript
vue: vue vuejs
wollok: wollok
xml: xml
xojo: xojo
xpath: xpath
xquery: xquery
yaml: yaml yml
yang: yang
zig: zig zir
"""


def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    key = ""
    for line in _TABLE.split("\n"):
        head, colon, rest = line.partition(": ")
        key = head if colon else key
        names |= dict.fromkeys((rest if colon else line).split(), key)
    return names


NAMES = _names()
