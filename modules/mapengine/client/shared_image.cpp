// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/client/shared_image.h"

#include <fcntl.h>
#include <memory>
#include <sys/mman.h>
#include <sys/stat.h>

namespace airshed::mapengine
{

namespace
{

struct Mapping {
    void* address;
    size_t size;
};

void unmap(void* cookie)
{
    const std::unique_ptr<Mapping> mapping(static_cast<Mapping*>(cookie));
    ::munmap(mapping->address, mapping->size);
}

bool isSensible(const wire::Image& image)
{
    return image.width > 0 && image.height > 0 && image.width <= wire::maximumImageSide &&
           image.height <= wire::maximumImageSide && image.bytesPerLine >= 4 * image.width &&
           image.bytesPerLine % 4 == 0 && image.bytesPerLine <= 8 * wire::maximumImageSide &&
           image.pixels.isValid();
}

} // namespace

QImage readSharedImage(const wire::Image& image)
{
    if (!isSensible(image))
        return {};
    const int descriptor = image.pixels.fileDescriptor();
    const auto needed = static_cast<qint64>(image.bytesPerLine) * image.height;
    struct stat status {
    };
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size < needed)
        return {};
    // Sealed against shrinking: reading the mapping can never raise SIGBUS. Against writing: it stays what it
    // is.
    constexpr int neededSeals = F_SEAL_SHRINK | F_SEAL_WRITE;
    if ((::fcntl(descriptor, F_GET_SEALS) & neededSeals) != neededSeals)
        return {};
    const auto size = static_cast<size_t>(needed);
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
    if (address == MAP_FAILED)
        return {};
    auto mapping = std::make_unique<Mapping>(Mapping{address, size});
    return QImage(static_cast<const uchar*>(address), image.width, image.height, image.bytesPerLine,
                  QImage::Format_ARGB32_Premultiplied, unmap, mapping.release());
}

} // namespace airshed::mapengine
