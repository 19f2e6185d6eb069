; Makes the installer for Windows of the built folder: ISCC packaging\windows\faq-editor.iss
; It installs for one person, without the rights of an administrator.

#ifndef Version
  #define Version "0.0.0"
#endif

[Setup]
AppId={{6C0A3E0B-2F0B-4C58-9B7C-3A1B9D7B5F11}
AppName=FAQ Editor
AppVersion={#Version}
AppPublisher=The FAQ Editor developers
DefaultDirName={autopf}\FAQ Editor
DefaultGroupName=FAQ Editor
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
CloseApplications=yes
Compression=lzma2/max
SolidCompression=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\build
OutputBaseFilename=faq-editor-{#Version}-windows-x64
SetupIconFile=..\icons\faq-editor.ico
UninstallDisplayIcon={app}\faq-editor.exe
WizardStyle=modern
#ifdef Sign
SignTool=signtool
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\build\faq-editor\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{group}\FAQ Editor"; Filename: "{app}\faq-editor.exe"
Name: "{autodesktop}\FAQ Editor"; Filename: "{app}\faq-editor.exe"; Tasks: desktopicon

[Registry]
; "Open with" only: whatever opens these files today goes on doing so.
Root: HKA; Subkey: "Software\Classes\FaqEditor.Page"; ValueType: string; ValueData: "FAQ page"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\FaqEditor.Page\DefaultIcon"; ValueType: string; ValueData: "{app}\faq-editor.exe,0"
Root: HKA; Subkey: "Software\Classes\FaqEditor.Page\shell\open\command"; ValueType: string; ValueData: """{app}\faq-editor.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.md\OpenWithProgids"; ValueType: string; ValueName: "FaqEditor.Page"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.markdown\OpenWithProgids"; ValueType: string; ValueName: "FaqEditor.Page"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.yml\OpenWithProgids"; ValueType: string; ValueName: "FaqEditor.Page"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.yaml\OpenWithProgids"; ValueType: string; ValueName: "FaqEditor.Page"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.html\OpenWithProgids"; ValueType: string; ValueName: "FaqEditor.Page"; Flags: uninsdeletevalue

[Run]
Filename: "{app}\faq-editor.exe"; Description: "{cm:LaunchProgram,FAQ Editor}"; Flags: nowait postinstall skipifsilent
