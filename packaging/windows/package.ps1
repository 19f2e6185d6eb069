# Makes the installer for Windows of the built folder: packaging\windows\package.ps1 VERSION
# With SIGNING_CERTIFICATE (a PKCS#12 file in base64) and SIGNING_PASSWORD all that can be started is
# signed; without them Windows says that it does not know who made it.
param([Parameter(Mandatory)][string] $Version)
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

$options = @("/DVersion=$Version")
$certificate = $null
if ($env:SIGNING_CERTIFICATE) {
    $certificate = New-TemporaryFile
    [IO.File]::WriteAllBytes($certificate, [Convert]::FromBase64String($env:SIGNING_CERTIFICATE))
    $kits = "${env:ProgramFiles(x86)}\Windows Kits\10\bin"
    $tool = Get-ChildItem $kits -Recurse -Filter signtool.exe |
        Where-Object FullName -Like '*\x64\*' | Select-Object -Last 1 -ExpandProperty FullName
    $sign = @('sign', '/f', "$certificate", '/p', $env:SIGNING_PASSWORD, '/fd', 'sha256')
    $sign += @('/tr', 'http://timestamp.digicert.com', '/td', 'sha256')
    & $tool @sign build\faq-editor\faq-editor.exe build\faq-editor\faq-editor.com
    # The installer signs itself and what removes it; $f is the file and $q a quotation mark there.
    $options += "/Ssigntool=`$q$tool`$q $($sign -join ' ') `$f", '/DSign'
}
try {
    iscc @options packaging\windows\faq-editor.iss
}
finally {
    if ($certificate) { Remove-Item $certificate }
}
