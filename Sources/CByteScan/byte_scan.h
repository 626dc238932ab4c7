// Sixteen bytes of an object key at a time, as static inline functions that Swift inlines: Swift has no move-mask, and
// its SIMD types were 10 to 15 % slower in the key linter's loop. With SSE2, which every x86-64 has, or portable C.

#ifndef BYTE_SCAN_H
#define BYTE_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#pragma clang assume_nonnull begin

/// Bit `n` of each mask says whether byte `n` of the block is in the set.
struct byte_scan_masks {
    /// A-Z a-z 0-9 ! - _ . * ' ( ) and '/': what a key of safe segments may hold.
    uint32_t safe;
    /// A-Z a-z 0-9.
    uint32_t alphanumeric;
    uint32_t slash;
    uint32_t dot;
};

/// The masks of the 16 bytes at `p`, by comparing byte for byte.
static inline struct byte_scan_masks byte_scan_portable(const uint8_t *p) {
    struct byte_scan_masks masks = {0, 0, 0, 0};
    for (uint32_t n = 0; n < 16; n++) {
        uint8_t byte = p[n];
        uint8_t lower = byte | 0x20;
        uint32_t alphanumeric = (uint8_t)(byte - '0') <= 9 || (uint8_t)(lower - 'a') <= 25;
        uint32_t slash = byte == '/';
        uint32_t dot = byte == '.';
        uint32_t other = (uint8_t)(byte - '\'') <= 3 || byte == '-' || byte == '_' || byte == '!';
        masks.safe |= (alphanumeric | slash | dot | other) << n;
        masks.alphanumeric |= alphanumeric << n;
        masks.slash |= slash << n;
        masks.dot |= dot << n;
    }
    return masks;
}

/// Whether the 36 bytes at `p` are lower-case hexadecimal digits in groups of 8-4-4-4-12, byte for byte.
static inline bool byte_scan_uuid_portable(const uint8_t *p) {
    for (uint32_t n = 0; n < 36; n++) {
        bool isDash = n == 8 || n == 13 || n == 18 || n == 23;
        bool isHex = (uint8_t)(p[n] - '0') <= 9 || (uint8_t)(p[n] - 'a') <= 5;
        if (isDash ? p[n] != '-' : !isHex) return false;
    }
    return true;
}

/// Whether each byte of the `count` blocks of 16 at `p` is right for its place.
///
/// `pattern` has four blocks for each: two ranges for each place, a lowest byte and how many there are above it.
static inline bool byte_scan_fixed_portable(const uint8_t *p, const void *pattern, ptrdiff_t count) {
    const uint8_t *low = (const uint8_t *)pattern;
    for (ptrdiff_t n = 0; n < 16 * count; n++) {
        if (n > 0 && n % 16 == 0) low += 48;
        if ((uint8_t)(p[n] - low[0]) > low[16] && (uint8_t)(p[n] - low[32]) > low[48]) return false;
        low++;
    }
    return true;
}

/// The first `byte` from `p` on; there has to be one before `end`.
static inline const uint8_t *byte_scan_find(const uint8_t *p, const uint8_t *end, uint8_t byte) {
    const void *found = memchr(p, byte, (size_t)(end - p));
    return found ? (const uint8_t *)found : end;
}

/// The place of the first byte from `from` on that is `one` or `other`, or `end`.
static inline ptrdiff_t byte_scan_first(const uint8_t *p, ptrdiff_t from, ptrdiff_t end, uint8_t one, uint8_t other) {
#if defined(__SSE2__)
    for (; from + 16 <= end; from += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(p + from));
        __m128i found = _mm_or_si128(
            _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)one)), _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)other)));
        int mask = _mm_movemask_epi8(found);
        if (mask != 0) return from + __builtin_ctz((unsigned)mask);
    }
#endif
    while (from < end && p[from] != one && p[from] != other) from++;
    return from;
}

/// Whether all bytes from `p` up to `end` are ASCII.
static inline bool byte_scan_is_ascii(const uint8_t *p, const uint8_t *end) {
    uint8_t all = 0;
    for (; p < end; p++) all |= *p;
    return all < 0x80;
}

#if defined(__SSE2__)

/// The bytes from `low` to `low + span`, as bytes of ones.
static inline __m128i byte_scan_between(__m128i bytes, uint8_t low, uint8_t span) {
    __m128i offset = _mm_sub_epi8(bytes, _mm_set1_epi8((char)low));
    return _mm_cmpeq_epi8(_mm_min_epu8(offset, _mm_set1_epi8((char)span)), offset);
}

static inline __m128i byte_scan_equal(__m128i bytes, char value) {
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(value));
}

/// The masks of the 16 bytes at `p`.
static inline struct byte_scan_masks byte_scan(const uint8_t *p) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)p);
    __m128i letter = byte_scan_between(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 25);
    __m128i alphanumeric = _mm_or_si128(letter, byte_scan_between(bytes, '0', 9));
    // '-' '.' '/' and the digits lie side by side, as do the quote, the parentheses and the star.
    __m128i safe = _mm_or_si128(
        _mm_or_si128(letter, byte_scan_between(bytes, '-', '9' - '-')),
        _mm_or_si128(
            byte_scan_between(bytes, '\'', 3),
            _mm_or_si128(byte_scan_equal(bytes, '_'), byte_scan_equal(bytes, '!'))));
    struct byte_scan_masks masks = {
        (uint32_t)_mm_movemask_epi8(safe),
        (uint32_t)_mm_movemask_epi8(alphanumeric),
        (uint32_t)_mm_movemask_epi8(byte_scan_equal(bytes, '/')),
        (uint32_t)_mm_movemask_epi8(byte_scan_equal(bytes, '.')),
    };
    return masks;
}

/// Whether each of the 16 bytes at `p` is a lower-case hexadecimal digit, or a dash where `dashes` has ones.
///
/// Two ranges are given for each byte: digits and letters, or twice the dash alone.
static inline __m128i byte_scan_hex_or_dash(const uint8_t *p, __m128i dashes) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)p);
    // The compiler makes constants of these.
    __m128i lowA = _mm_or_si128(_mm_andnot_si128(dashes, _mm_set1_epi8('0')), _mm_and_si128(dashes, _mm_set1_epi8('-')));
    __m128i lowB = _mm_or_si128(_mm_andnot_si128(dashes, _mm_set1_epi8('a')), _mm_and_si128(dashes, _mm_set1_epi8('-')));
    __m128i spanA = _mm_andnot_si128(dashes, _mm_set1_epi8(9));
    __m128i spanB = _mm_andnot_si128(dashes, _mm_set1_epi8(5));
    __m128i offsetA = _mm_sub_epi8(bytes, lowA);
    __m128i offsetB = _mm_sub_epi8(bytes, lowB);
    return _mm_or_si128(
        _mm_cmpeq_epi8(_mm_min_epu8(offsetA, spanA), offsetA), _mm_cmpeq_epi8(_mm_min_epu8(offsetB, spanB), offsetB));
}

/// Whether the 36 bytes at `p` are lower-case hexadecimal digits in groups of 8-4-4-4-12.
static inline bool byte_scan_uuid(const uint8_t *p) {
    // Bytes 0-15, 16-31 and, overlapping, 20-35; a dash stands at 8, 13, 18 and 23.
    return _mm_movemask_epi8(_mm_and_si128(
        byte_scan_hex_or_dash(p, _mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0, 0)),
        _mm_and_si128(
            byte_scan_hex_or_dash(p + 16, _mm_setr_epi8(0, 0, -1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0)),
            byte_scan_hex_or_dash(p + 20, _mm_setr_epi8(0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))))) == 0xFFFF;
}

/// What byte_scan_fixed_portable does; `pattern` lies at a multiple of 16 bytes.
static inline bool byte_scan_fixed(const uint8_t *p, const void *pattern, ptrdiff_t count) {
    const __m128i *ranges = (const __m128i *)pattern;
    const __m128i *end = ranges + 4 * count;
    // Saturating subtraction leaves nothing of a byte that is within its range.
    __m128i bad = _mm_setzero_si128();
    for (; ranges < end; ranges += 4, p += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)p);
        __m128i beyond = _mm_subs_epu8(_mm_sub_epi8(bytes, ranges[0]), ranges[1]);
        __m128i beyondOther = _mm_subs_epu8(_mm_sub_epi8(bytes, ranges[2]), ranges[3]);
        bad = _mm_or_si128(bad, _mm_min_epu8(beyond, beyondOther));
    }
    return _mm_movemask_epi8(_mm_cmpeq_epi8(bad, _mm_setzero_si128())) == 0xFFFF;
}

#else

static inline bool byte_scan_fixed(const uint8_t *p, const void *pattern, ptrdiff_t count) {
    return byte_scan_fixed_portable(p, pattern, count);
}

static inline struct byte_scan_masks byte_scan(const uint8_t *p) { return byte_scan_portable(p); }

static inline bool byte_scan_uuid(const uint8_t *p) { return byte_scan_uuid_portable(p); }

#endif

#pragma clang assume_nonnull end

#endif
