// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/engine/image_memory.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace airshed::mapengine
{

namespace
{

bool writeAll(int descriptor, const uchar* bytes, qsizetype count)
{
    while (count > 0) {
        const ssize_t written = ::write(descriptor, bytes, static_cast<size_t>(count));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        count -= written;
    }
    return true;
}

} // namespace

wire::Image toSharedMemory(const QImage& image)
{
    const QImage pixels = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    wire::Image shared;
    shared.width = pixels.width();
    shared.height = pixels.height();
    shared.bytesPerLine = static_cast<int>(pixels.bytesPerLine());

    const int descriptor = memfd_create("airshed-image", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (descriptor < 0)
        return shared;
    // write() rather than a mapping: running out of memory is then an error here, not a SIGBUS.
    if (writeAll(descriptor, pixels.constBits(), pixels.sizeInBytes()) &&
        ::fcntl(descriptor, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) == 0)
        shared.pixels.setFileDescriptor(descriptor); // keeps a duplicate
    ::close(descriptor);
    return shared;
}

} // namespace airshed::mapengine
