// Thirty-two bytes of an object key at a time, as static inline functions that become part of their callers.
//
// Swift's SIMD types have no move-mask and were 10 to 15 % slower in the key linter's loop; and a Swift function cannot be
// compiled for AVX2 beside one that every x86-64 can run. These are clang's vectors: SSE2, AVX2 or NEON, as the caller is
// compiled.

#ifndef BYTE_SCAN_H
#define BYTE_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#pragma clang assume_nonnull begin
#pragma clang diagnostic push
// Vectors are not passed between functions: all of these are inlined.
#pragma clang diagnostic ignored "-Wpsabi"

#define BYTE_SCAN_INLINE static inline __attribute__((always_inline))

typedef uint8_t byte_scan_block __attribute__((vector_size(32)));
typedef uint8_t byte_scan_unaligned __attribute__((vector_size(32), aligned(1)));
typedef bool byte_scan_bits __attribute__((ext_vector_type(32)));

/// Bit `n` of each mask says whether byte `n` of the block is in the set.
struct byte_scan_masks {
    /// A-Z a-z 0-9 ! - _ . * ' ( ) and '/': what a key of safe segments may hold.
    uint32_t safe;
    /// A-Z a-z 0-9.
    uint32_t alphanumeric;
    uint32_t slash;
    uint32_t dot;
};

/// The 32 bytes at `p`.
BYTE_SCAN_INLINE byte_scan_block byte_scan_load(const uint8_t *p) { return *(const byte_scan_unaligned *)(const void *)p; }

/// A bit for each byte: whether it is of ones, and not of zeros.
BYTE_SCAN_INLINE uint32_t byte_scan_mask(byte_scan_block truths) {
    byte_scan_bits bits = __builtin_convertvector(truths > 0x7F, byte_scan_bits);
    uint32_t mask;
    memcpy(&mask, &bits, sizeof mask);
    return mask;
}

/// Bytes of ones for those from `low` to `low + span`.
BYTE_SCAN_INLINE byte_scan_block byte_scan_between(byte_scan_block bytes, uint8_t low, uint8_t span) {
    return (byte_scan_block)((bytes - low) <= span);
}

BYTE_SCAN_INLINE byte_scan_block byte_scan_equal(byte_scan_block bytes, uint8_t value) {
    return (byte_scan_block)(bytes == value);
}

/// The masks of the 32 bytes at `p`.
BYTE_SCAN_INLINE struct byte_scan_masks byte_scan(const uint8_t *p) {
    byte_scan_block bytes = byte_scan_load(p);
    byte_scan_block letter = byte_scan_between(bytes | 0x20, 'a', 25);
    // '-' '.' '/' and the digits lie side by side, as do the quote, the parentheses and the star.
    byte_scan_block safe = letter | byte_scan_between(bytes, '-', '9' - '-') | byte_scan_between(bytes, '\'', 3)
        | byte_scan_equal(bytes, '_') | byte_scan_equal(bytes, '!');
    struct byte_scan_masks masks = {
        byte_scan_mask(safe),
        byte_scan_mask(letter | byte_scan_between(bytes, '0', 9)),
        byte_scan_mask(byte_scan_equal(bytes, '/')),
        byte_scan_mask(byte_scan_equal(bytes, '.')),
    };
    return masks;
}

/// The terminator behind safe segments that begin at `start`, or null.
BYTE_SCAN_INLINE const uint8_t *_Nullable byte_scan_end_of_files(const uint8_t *start, uint8_t terminator) {
    const uint8_t *place = start;
    uint64_t begins = 1; // Whether a segment begins with the first byte of the block.
    for (;;) {
        struct byte_scan_masks masks = byte_scan(place);
        uint64_t beginnings = (uint64_t)masks.slash << 1 | begins;
        uint64_t unsafe = ~(uint64_t)masks.safe;
        // What no segment begins with; the byte behind the last one stands for a segment that would be empty.
        uint64_t bad = beginnings & (masks.slash | masks.dot | unsafe);
        int length = __builtin_ctzll(unsafe);
        if (length < 32) {
            uint64_t up_to_end = unsafe ^ (unsafe - 1);
            return (bad & up_to_end) == 0 && place[length] == terminator ? place + length : NULL;
        }
        if ((bad & UINT32_MAX) != 0) return NULL;
        begins = masks.slash >> 31;
        place += 32;
    }
}

/// The terminator behind a safe file name with extension that begins at `start`, or null.
BYTE_SCAN_INLINE const uint8_t *_Nullable byte_scan_end_of_filename(const uint8_t *start, uint8_t terminator) {
    const uint8_t *place = start;
    // The extension is what follows the last dot, and the last byte that is no letter or digit has to be that dot.
    const uint8_t *_Nullable last_dot = NULL, *_Nullable last_other = NULL;
    for (;;) {
        struct byte_scan_masks masks = byte_scan(place);
        int length = __builtin_ctzll(~(uint64_t)(masks.safe & ~masks.slash));
        uint32_t within = (uint32_t)(((uint64_t)1 << length) - 1);
        uint32_t others = ~masks.alphanumeric & within;
        if (others != 0) last_other = place + (31 - __builtin_clz(others));
        uint32_t dots = masks.dot & within;
        if (dots != 0) last_dot = place + (31 - __builtin_clz(dots));
        if (length < 32) {
            const uint8_t *end = place + length;
            bool is_named = last_dot != NULL && last_dot == last_other && last_dot > start && *start != '.';
            if (!is_named || *end != terminator) return NULL;
            return end - last_dot >= 2 && end - last_dot <= 11 ? end : NULL;
        }
        place += 32;
    }
}

/// Zeros where the bytes of the block at `p` are in one of two ranges, each a lowest byte and how many there are above it.
BYTE_SCAN_INLINE byte_scan_block byte_scan_beyond(const uint8_t *p, const byte_scan_unaligned *ranges) {
    byte_scan_block bytes = byte_scan_load(p);
    // Saturating subtraction leaves nothing of a byte that is within its range.
    return __builtin_elementwise_min(
        __builtin_elementwise_sub_sat(bytes - ranges[0], ranges[1]),
        __builtin_elementwise_sub_sat(bytes - ranges[2], ranges[3]));
}

/// Whether each of the 64 bytes at `p` is right for its place.
///
/// `pattern` has four blocks for each half: two ranges for each place.
BYTE_SCAN_INLINE bool byte_scan_fixed(const uint8_t *p, const void *pattern) {
    const byte_scan_unaligned *ranges = (const byte_scan_unaligned *)pattern;
    byte_scan_block bad = byte_scan_beyond(p, ranges) | byte_scan_beyond(p + 32, ranges + 4);
    return byte_scan_mask((byte_scan_block)(bad == 0)) == UINT32_MAX;
}

/// Whether the 36 bytes at `p` are lower-case hexadecimal digits in groups of 8-4-4-4-12.
BYTE_SCAN_INLINE bool byte_scan_uuid(const uint8_t *p) {
    // Bytes 0-31 and, overlapping, 4-35; a dash stands at 8, 13, 18 and 23.
    const uint32_t dashes = 1 << 8 | 1 << 13 | 1 << 18 | 1 << 23;
    byte_scan_block first = byte_scan_load(p), last = byte_scan_load(p + 4);
    uint32_t hex = byte_scan_mask(byte_scan_between(first, '0', 9) | byte_scan_between(first, 'a', 5));
    uint32_t last_hex = byte_scan_mask(byte_scan_between(last, '0', 9) | byte_scan_between(last, 'a', 5));
    return hex == ~dashes && last_hex == ~(dashes >> 4) && byte_scan_mask(byte_scan_equal(first, '-')) == dashes;
}

/// The first `byte` from `p` on; there has to be one before `end`.
BYTE_SCAN_INLINE const uint8_t *byte_scan_find(const uint8_t *p, const uint8_t *end, uint8_t byte) {
    const void *found = memchr(p, byte, (size_t)(end - p));
    return found ? (const uint8_t *)found : end;
}

/// The place of the first byte from `from` on that is `one` or `other`, or `end`.
BYTE_SCAN_INLINE ptrdiff_t byte_scan_first(const uint8_t *p, ptrdiff_t from, ptrdiff_t end, uint8_t one, uint8_t other) {
    for (; from + 32 <= end; from += 32) {
        byte_scan_block bytes = byte_scan_load(p + from);
        uint32_t found = byte_scan_mask(byte_scan_equal(bytes, one) | byte_scan_equal(bytes, other));
        if (found != 0) return from + __builtin_ctz(found);
    }
    while (from < end && p[from] != one && p[from] != other) from++;
    return from;
}

/// Whether all bytes from `p` up to `end` are ASCII.
BYTE_SCAN_INLINE bool byte_scan_is_ascii(const uint8_t *p, const uint8_t *end) {
    uint8_t all = 0;
    for (; p < end; p++) all |= *p;
    return all < 0x80;
}

/// Whether all bytes from `p` up to `end` are printable ASCII, the space included.
BYTE_SCAN_INLINE bool byte_scan_is_printable(const uint8_t *p, const uint8_t *end) {
    uint8_t bad = 0;
    for (; p < end; p++) bad |= (uint8_t)(*p - ' ') > '~' - ' ';
    return bad == 0;
}

#pragma clang diagnostic pop
#pragma clang assume_nonnull end

#endif
