# SPDX-License-Identifier: MIT OR Apache-2.0
# fish completion for barto-cli: the program itself knows what can follow.
function __barto_cli_complete
    set -l words (commandline -opc)
    set -l program $words[1]
    set -e words[1]
    set -l current (commandline -ct)
    set -l plain (string unescape -- $current 2>/dev/null)
    or set plain (string trim --left --chars='"\'' -- $current)
    set -l lines ($program __complete words $words "$plain" 2>/dev/null)
    if test "$lines[1]" = :files
        __fish_complete_path $current
        return
    end
    string join \n -- $lines
end
complete -c barto-cli -f -a '(__barto_cli_complete)'
