# SPDX-License-Identifier: GPL-3.0-or-later
# Files of src/publish as constants of the program (src/publish/embedded.hpp).

# A constant `name` with `content`, in pieces that the compiler takes.
function(embed_text target name content)
    set(source ${CMAKE_BINARY_DIR}/embedded/${name}.cpp)
    file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
#include "publish/embedded.hpp"

namespace duologue::publish {

const std::string_view @name@ = R"embedded(@content@)embedded";

} // namespace duologue::publish
]])
    target_sources(${target} PRIVATE ${source})
endfunction()

# embed(TARGET NAME FILE...) compiles the files, one after another, into TARGET as NAME.
function(embed target name)
    set(all "")
    foreach(file ${ARGN})
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${file})
        file(READ ${file} content)
        string(APPEND all "${content}")
    endforeach()
    embed_text(${target} ${name} "${all}")
    set(embedded "${all}" PARENT_SCOPE)
endfunction()

# The same, and as NAME_hash what a content-security policy calls it: `sha256-` and base64.
function(embed_with_hash target name)
    embed(${target} ${name} ${ARGN})
    string(SHA256 hash "${embedded}")
    string(TOUPPER ${hash} hash)
    file(WRITE ${CMAKE_BINARY_DIR}/embedded/${name}.hash ${hash})
    execute_process(
        COMMAND basenc --base16 --decode ${CMAKE_BINARY_DIR}/embedded/${name}.hash
        COMMAND base64
        OUTPUT_VARIABLE hash OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    embed_text(${target} ${name}_hash "sha256-${hash}")
endfunction()
