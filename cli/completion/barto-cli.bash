# SPDX-License-Identifier: MIT OR Apache-2.0
# bash completion for barto-cli: the program itself knows what can follow, and quotes it for the shell.
_barto_cli() {
    COMPREPLY=()
    local reply
    while IFS= read -r reply; do
        if [[ $reply == :files ]]; then
            compopt -o default
            return
        fi
        COMPREPLY+=("$reply")
    done < <("${1/#\~/$HOME}" __complete bash "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
}
complete -F _barto_cli barto-cli
