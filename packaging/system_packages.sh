# Sourced by the set-up scripts: `install_packages NAME …` through apt as root or with sudo, else the line to run.
install_packages() {
    line="apt-get install -y --no-install-recommends $*"
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root="sudo"
    else
        echo "缺少系统组件，请用管理员身份运行这一行，然后再试：sudo $line" >&2
        exit 1
    fi
    echo "正在安装系统组件：$*"
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive $line -qq >/dev/null
}
