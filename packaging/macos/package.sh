#!/bin/sh
# Makes the disk image for macOS of the built application: sh packaging/macos/package.sh VERSION
# With SIGNING_IDENTITY it is signed; with NOTARY_PROFILE (see `xcrun notarytool store-credentials`)
# it is notarised, too. Without them it opens after a right click on it.
set -eu

version=$1
app="build/FAQ Editor.app"
image="build/faq-editor-$version-macos-$(uname -m).dmg"

if [ -n "${SIGNING_IDENTITY:-}" ]; then
    # From the inside out: the web preview's process has entitlements of its own.
    find "$app" -type f \( -name '*.dylib' -o -name '*.so' \) -exec \
        codesign --force --timestamp --options runtime --sign "$SIGNING_IDENTITY" {} +
    find "$app" -type d -name 'QtWebEngineProcess.app' -exec \
        codesign --force --timestamp --options runtime \
        --entitlements packaging/macos/web-preview.entitlements --sign "$SIGNING_IDENTITY" {} \;
    codesign --force --deep --timestamp --options runtime \
        --entitlements packaging/macos/web-preview.entitlements --sign "$SIGNING_IDENTITY" "$app"
    codesign --verify --deep --strict "$app"
fi

staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT
cp -R "$app" "$staging/"
ln -s /Applications "$staging/Applications"
rm -f "$image"
hdiutil create -volname "FAQ Editor" -srcfolder "$staging" -format UDZO -ov "$image"

if [ -n "${SIGNING_IDENTITY:-}" ]; then
    codesign --timestamp --sign "$SIGNING_IDENTITY" "$image"
fi
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
echo "$image"
