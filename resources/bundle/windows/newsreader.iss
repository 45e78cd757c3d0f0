; Inno Setup 6: an installer for Windows, per user unless an administrator chooses otherwise.
; Written and reviewed, but untried: nobody has run it yet.
;
;   python resources\bundle\build.py OUT
;   python resources\bundle\icon_files.py resources\newsreader.svg OUT\newsreader.ico
;   iscc /DOut=OUT /DVersion=0.1.0 resources\bundle\windows\newsreader.iss

#ifndef Out
  #error give the folder of the build: /DOut=OUT
#endif
#ifndef Version
  #error give the version: /DVersion=0.1.0
#endif

[Setup]
; Names this application for ever: an update finds what it replaces by it.
AppId={{6E0F7B1C-6C3B-4C0E-9B5D-2F6B2B0C7D11}
AppName=newsreader
AppVersion={#Version}
AppPublisher=The newsreader maintainers
DefaultDirName={autopf}\newsreader
DefaultGroupName=newsreader
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Python 3.11 and Qt 6 run on Windows 10, version 1809, and later.
MinVersion=10.0.17763
LicenseFile=..\..\..\LICENSE
OutputDir={#Out}
OutputBaseFilename=newsreader-{#Version}-windows-setup
SetupIconFile={#Out}\newsreader.ico
UninstallDisplayIcon={app}\newsreader-window.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
; Its files are in use while it runs.
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; What an older version had and this one lacks. Libraries are elsewhere (%LOCALAPPDATA%\newsreader).
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Out}\newsreader\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\newsreader"; Filename: "{app}\newsreader-window.exe"
Name: "{autodesktop}\newsreader"; Filename: "{app}\newsreader-window.exe"; Tasks: desktopicon

[Registry]
; "Open with newsreader" on a folder. %V is the folder; "." after it keeps a drive's own backslash
; from escaping the quote.
Root: HKA; Subkey: "Software\Classes\Directory\shell\newsreader"; ValueType: string; ValueName: ""; ValueData: "Open with newsreader"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Directory\shell\newsreader"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\newsreader-window.exe"
Root: HKA; Subkey: "Software\Classes\Directory\shell\newsreader\command"; ValueType: string; ValueName: ""; ValueData: """{app}\newsreader-window.exe"" ""%V\."""
; Windows looks at the last suffix alone: newsreader is offered for .jsonl, and takes none over.
Root: HKA; Subkey: "Software\Classes\newsreader.decisions"; ValueType: string; ValueName: ""; ValueData: "newsreader decisions"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\newsreader.decisions\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\newsreader-window.exe,0"
Root: HKA; Subkey: "Software\Classes\newsreader.decisions\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\newsreader-window.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.jsonl\OpenWithProgids"; ValueType: string; ValueName: "newsreader.decisions"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\newsreader-window.exe\SupportedTypes"; ValueType: string; ValueName: ".jsonl"; ValueData: ""; Flags: uninsdeletekey

[Run]
Filename: "{app}\newsreader-window.exe"; Description: "{cm:LaunchProgram,newsreader}"; Flags: nowait postinstall skipifsilent
