// The hot loop of the key linter: reads good keys along straight paths. See StraightPaths.swift for what these are.

#ifndef STRAIGHT_SCAN_H
#define STRAIGHT_SCAN_H

#include "byte_scan.h"

#pragma clang assume_nonnull begin

/// Up to eight bytes of text, the first one lowest; those in the mask count.
struct straight_word {
    uint64_t mask, value;
    ptrdiff_t length;
};

/// How words are spread over slots.
struct straight_spread {
    uint64_t multiplier;
    /// The count of slots, a power of two, less one.
    ptrdiff_t slot_mask;
};

/// What a straight path ends in.
enum straight_tail : int32_t { straight_tail_files, straight_tail_filename, straight_tail_end };

struct straight_path {
    /// What the first 64 bytes of a key are compared with; null where there is no path.
    const void *_Nullable head;
    /// What the next 64 bytes are compared with, to see whether what may be left out is there.
    const void *_Nullable option;
    /// The words of which one has to follow, and which bytes tell them apart; the mask is 0 where there are none.
    const struct straight_word *_Nullable words;
    uint64_t word_mask;
    struct straight_spread word_spread;
    /// How many bytes the head has, and what may be left out: 0 where that is nothing.
    int32_t head_length, option_length;
    int32_t key_class;
    enum straight_tail tail;
};

struct straight_paths {
    /// The path for each slot.
    const struct straight_path *paths;
    /// Which bytes of a key tell the paths apart: eight from the offset on, those in the mask.
    ptrdiff_t offset;
    uint64_t mask;
    struct straight_spread spread;
    /// How many bytes a key has at most.
    ptrdiff_t longest;
};

/// The upper bits of the product, which depend on every byte.
BYTE_SCAN_INLINE ptrdiff_t straight_slot(uint64_t word, struct straight_spread spread) {
    return (ptrdiff_t)(word * spread.multiplier >> 40) & spread.slot_mask;
}

BYTE_SCAN_INLINE uint64_t straight_load(const uint8_t *p) {
    uint64_t word;
    memcpy(&word, p, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

/// The terminator behind the good key at `key`, and its class; null when no path says that the key is good.
BYTE_SCAN_INLINE const uint8_t *_Nullable straight_read(
    const struct straight_paths *all, const uint8_t *key, uint8_t terminator, int32_t *key_class) {
    const struct straight_path *path = all->paths + straight_slot(straight_load(key + all->offset) & all->mask, all->spread);
    if (path->head == NULL || !byte_scan_fixed(key, path->head)) return NULL;
    const uint8_t *place = key + path->head_length;
    if (path->option_length > 0) {
        // Without a branch: whether it is there cannot be foretold.
        bool is_there = byte_scan_fixed(place, path->option);
        place += is_there ? path->option_length : 0;
    }
    if (path->word_mask != 0) {
        uint64_t bytes = straight_load(place);
        const struct straight_word *word =
            path->words + straight_slot(bytes & path->word_mask, path->word_spread);
        if ((bytes & word->mask) != word->value) return NULL;
        place += word->length;
    }
    const uint8_t *_Nullable end;
    switch (path->tail) {
    case straight_tail_files: end = byte_scan_end_of_files(place, terminator); break;
    case straight_tail_filename: end = byte_scan_end_of_filename(place, terminator); break;
    case straight_tail_end: end = *place == terminator ? place : NULL; break;
    }
    if (end == NULL || end - key > all->longest) return NULL;
    *key_class = path->key_class;
    return end;
}

/// Whole keys: where the next one begins, where they end, and how many were read.
struct straight_stretch {
    const uint8_t *key, *end;
    ptrdiff_t count;
};

/// How many stretches are read by turns.
///
/// Where a key begins is known when the one before it is read. Reading in three places gives the processor something to do
/// meanwhile, and takes half off the time.
enum : int32_t { straight_stretch_count = 3 };

/// Reads the next key of `stretch`, if there is one; false when it is on no path.
BYTE_SCAN_INLINE bool straight_step(
    const struct straight_paths *all, struct straight_stretch *stretch, uint8_t terminator,
    ptrdiff_t *_Nullable counts) {
    if (stretch->key >= stretch->end) return true;
    int32_t key_class = 0;
    const uint8_t *_Nullable end = straight_read(all, stretch->key, terminator, &key_class);
    if (end == NULL) return false;
    counts[key_class]++;
    stretch->count++;
    stretch->key = end + 1;
    return true;
}

/// Reads good keys from all stretches by turns, and counts them by class; without paths, no counts are needed.
///
/// Returns the number of the stretch whose next key is on no path, or -1 when all are read.
BYTE_SCAN_INLINE int32_t straight_run_inlined(
    const struct straight_paths *all, struct straight_stretch *stretches, uint8_t terminator,
    ptrdiff_t *_Nullable counts) {
    // Each in registers of its own.
    struct straight_stretch first = stretches[0], second = stretches[1], third = stretches[2];
    int32_t stop = -1;
    do {
        stop = 0;
        if (!straight_step(all, &first, terminator, counts)) break;
        stop = 1;
        if (!straight_step(all, &second, terminator, counts)) break;
        stop = 2;
        if (!straight_step(all, &third, terminator, counts)) break;
        stop = -1;
    } while (first.key < first.end || second.key < second.end || third.key < third.end);
    stretches[0] = first;
    stretches[1] = second;
    stretches[2] = third;
    return stop;
}

static inline int32_t straight_run_anywhere(
    const struct straight_paths *all, struct straight_stretch *stretches, uint8_t terminator,
    ptrdiff_t *_Nullable counts) {
    return straight_run_inlined(all, stretches, terminator, counts);
}

#if defined(__x86_64__)

/// For processors with AVX2.
__attribute__((target("avx2,bmi,bmi2"))) static inline int32_t straight_run_avx2(
    const struct straight_paths *all, struct straight_stretch *stretches, uint8_t terminator,
    ptrdiff_t *_Nullable counts) {
    return straight_run_inlined(all, stretches, terminator, counts);
}

/// Whether this processor has AVX2, and the others with which it came.
static inline bool straight_has_avx2(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
}

#else

static inline int32_t straight_run_avx2(
    const struct straight_paths *all, struct straight_stretch *stretches, uint8_t terminator,
    ptrdiff_t *_Nullable counts) {
    return straight_run_inlined(all, stretches, terminator, counts);
}

static inline bool straight_has_avx2(void) { return false; }

#endif

#pragma clang assume_nonnull end

#endif
