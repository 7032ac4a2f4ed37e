# SPDX-License-Identifier: MIT OR Apache-2.0
# Fails if a text of the dashboard is not in all languages: takes the texts out of SOURCE/gui anew, into copies of the
# .ts files in FOLDER, and looks for unfinished ones.
#   cmake -DSOURCE=... -DLUPDATE=... -DFOLDER=... -P checktranslations.cmake
file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
file(GLOB english ${SOURCE}/translations/barto_en.ts)
file(GLOB translated ${SOURCE}/translations/*.ts)
list(REMOVE_ITEM translated ${english})
if(NOT english OR NOT translated)
    message(FATAL_ERROR "There are no translations in ${SOURCE}/translations.")
endif()

function(take_texts)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "FILES;OPTIONS")
    file(COPY ${arg_FILES} DESTINATION ${FOLDER})
    list(TRANSFORM arg_FILES REPLACE ".*/" "${FOLDER}/")
    execute_process(COMMAND ${LUPDATE} -silent -no-obsolete -locations none ${arg_OPTIONS}
        -recursive ${SOURCE}/gui -I ${SOURCE} -ts ${arg_FILES} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

take_texts(FILES ${translated})
take_texts(FILES ${english} OPTIONS -pluralonly -source-language en -target-language en)
file(GLOB all ${FOLDER}/*.ts)
foreach(file ${all})
    file(STRINGS ${file} unfinished REGEX "type=\"unfinished\"")
    list(LENGTH unfinished count)
    file(STRINGS ${file} messages REGEX "<message")
    list(LENGTH messages texts)
    if(texts EQUAL 0)
        message(FATAL_ERROR "${file} has no texts.")
    endif()
    if(NOT count EQUAL 0)
        message(SEND_ERROR "${count} of ${texts} texts are unfinished in ${file}: run 'ninja update-translations'.")
    endif()
endforeach()
