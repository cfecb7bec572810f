#!/bin/sh
# Sees to what pip cannot install. `ready.sh paper`: a Python, .venv and Pango (WeasyPrint sets
# type with it). `ready.sh pango PYTHON`: Pango alone, for a Python that is there (`esafety ready`).
# `ready.sh browser`: Chromium, for the tests; without windows where there is such a package.
# `ready.sh verapdf`: Java, `ready.sh poppler`: Poppler, each for one of them. Installs where it
# may, else says what to type, in Turkish and English. Does nothing where all is there.
set -eu

# say TURKISH ENGLISH
say() { printf '%s\n' "$@" >&2; }
has() { command -v "$1" >/dev/null 2>&1; }

# The first Python that is new enough.
python() {
    for name in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if has "$name" && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    say "Python 3.11 ya da daha yenisi gerekiyor. Şunu yazın: apt install python3 python3-venv   (macOS: brew install python)" \
        "Python 3.11 or newer is needed. Type: apt install python3 python3-venv   (macOS: brew install python)"
    exit 1
}

# install WHAT DEBIAN-PACKAGES BREW-ARGUMENTS: by root, by sudo without a password, or by Homebrew.
install() {
    if has apt-get; then
        if [ "$(id -u)" = 0 ]; then
            as_root=""
        elif has sudo && sudo -n true 2>/dev/null; then
            as_root="sudo -n"
        else
            say "$1 bulunamadı. Şunu yazın: sudo apt-get install $2" \
                "$1 is missing. Type: sudo apt-get install $2"
            exit 1
        fi
        say "$1 kuruluyor … · installing $1 …"
        # shellcheck disable=SC2086 # the packages are words
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update &&
            $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends -y $2 >/dev/null
    elif has brew; then
        say "$1 kuruluyor … · installing $1 …"
        # shellcheck disable=SC2086
        brew install --quiet $3
    else
        say "$1 bulunamadı; apt-get de Homebrew da yok. $1 kurun, sonra komutu yeniden yazın." \
            "$1 is missing, and neither apt-get nor Homebrew is here. Install $1, then type the command again."
        exit 1
    fi
}

paper() {
    found=$(python)
    if ! "$found" -c 'import ensurepip, venv' 2>/dev/null; then
        install "Python venv" "$(basename "$found")-venv" python
    fi
    [ -x .venv/bin/python ] || "$found" -m venv .venv
    pango .venv/bin/python
}

pango() {
    look='import ctypes.util, sys; sys.exit(not all(map(ctypes.util.find_library, ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset"))))'
    prefix=$(if has brew; then brew --prefix; fi)
    DYLD_FALLBACK_LIBRARY_PATH="${prefix:+$prefix/lib}" "$1" -c "$look" 2>/dev/null ||
        install Pango "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" pango
}

browser() {
    if has "${CHROMIUM:-chromium-headless-shell}"; then
        return
    fi
    # It opens a page in a third of the time; whoever has another browser can do without.
    if has apt-get && apt-cache show chromium-headless-shell >/dev/null 2>&1; then
        (install Chromium chromium-headless-shell "") && return
    fi
    for name in chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        has "$name" && return
    done
    # Ubuntu has no such package, only a snap; root is not asked to install one unseen.
    if has apt-get && has snap; then
        say "Chromium bulunamadı. Şunu yazın: sudo snap install chromium" \
            "Chromium is missing. Type: sudo snap install chromium"
        exit 1
    fi
    install Chromium chromium "--cask chromium"
}

# For tests/test_verapdf.py, which is skipped without it and must run on CI.
verapdf() {
    if has javac && [ -f /usr/share/java/jaxb-runtime.jar ]; then
        return
    fi
    install "veraPDF (Java)" "default-jdk-headless libjaxb-java" openjdk
}

poppler() {
    has pdftotext || install Poppler poppler-utils poppler
}

"$@"
