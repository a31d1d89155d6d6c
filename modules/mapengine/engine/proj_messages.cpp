// SPDX-License-Identifier: GPL-3.0-or-later
// QGIS collects PROJ's messages in a list of its own while it looks for a way between two reference systems.
// When one of them turns out to be empty, it takes the list away by a call that leaves the function which
// fills it in place (until QGIS 3.40): PROJ's next message in that thread then ended the engine. The dynamic
// linker prefers this program's definition of PROJ's function: taking a receiver away without naming another
// means silence.
#include <dlfcn.h>

namespace
{

using Receiver = void (*)(void* data, int level, const char* message);

void ignore(void*, int, const char*) {}

} // namespace

// NOLINTNEXTLINE: PROJ's name
extern "C" __attribute__((visibility("default"))) void proj_log_func(void* context, void* data,
                                                                     Receiver receiver)
{
    static auto* const install =
        reinterpret_cast<void (*)(void*, void*, Receiver)>(::dlsym(RTLD_NEXT, "proj_log_func"));
    install(context, receiver ? data : nullptr, receiver ? receiver : ignore);
}
