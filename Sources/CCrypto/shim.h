#ifndef INFRAGEN_CCRYPTO_SHIM_H
#define INFRAGEN_CCRYPTO_SHIM_H

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/sha.h>

// SHA-256 as a plain value. SHA256_CTX holds no pointer, so a state that has absorbed a prefix is copied with `=`, from
// any task, without an allocation; EVP_MD_CTX_copy_ex allocates each time and is a third slower. OpenSSL 3 marks these
// three as deprecated for new code but keeps them, as do LibreSSL, BoringSSL and AWS-LC.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"
static inline void ccrypto_sha256_init(SHA256_CTX *state) { (void)SHA256_Init(state); }
static inline void ccrypto_sha256_update(SHA256_CTX *state, const void *bytes, size_t count) {
    (void)SHA256_Update(state, bytes, count);
}
static inline void ccrypto_sha256_final(SHA256_CTX *state, unsigned char *digest) { (void)SHA256_Final(digest, state); }
#pragma clang diagnostic pop

/// An allocated P-256 key from its private scalar (32 bytes, big-endian), or NULL.
static inline EVP_PKEY *ccrypto_p256_private_key(const unsigned char scalar[32]) {
    EVP_PKEY *key = NULL;
    EC_GROUP *group = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    EC_POINT *point = group ? EC_POINT_new(group) : NULL;
    BIGNUM *number = BN_secure_new();
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    OSSL_PARAM *parameters = NULL;
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
    unsigned char public_key[65];
    if (point && number && builder && context && BN_bin2bn(scalar, 32, number)) {
        BN_set_flags(number, BN_FLG_CONSTTIME);
        if (EC_POINT_mul(group, point, number, NULL, NULL, NULL) == 1
            && EC_POINT_point2oct(group, point, POINT_CONVERSION_UNCOMPRESSED, public_key, 65, NULL) == 65
            && OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) == 1
            && OSSL_PARAM_BLD_push_octet_string(builder, OSSL_PKEY_PARAM_PUB_KEY, public_key, 65) == 1
            && OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_PRIV_KEY, number) == 1
            && (parameters = OSSL_PARAM_BLD_to_param(builder)) != NULL && EVP_PKEY_fromdata_init(context) == 1) {
            if (EVP_PKEY_fromdata(context, &key, EVP_PKEY_KEYPAIR, parameters) != 1) key = NULL;
        }
    }
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(builder);
    BN_clear_free(number);
    EC_POINT_free(point);
    EC_GROUP_free(group);
    return key;
}

/// An allocated P-256 public key from its point (65 bytes, uncompressed), or NULL.
static inline EVP_PKEY *ccrypto_p256_public_key(const unsigned char point[65]) {
    EVP_PKEY *key = NULL;
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, (char *)"prime256v1", 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, (void *)point, 65),
        OSSL_PARAM_construct_end(),
    };
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
    if (context && EVP_PKEY_fromdata_init(context) == 1) {
        if (EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, parameters) != 1) key = NULL;
    }
    EVP_PKEY_CTX_free(context);
    return key;
}

/// Copies the uncompressed point (65 bytes) of an EC key; 1 on success.
static inline int ccrypto_ec_public_point(const EVP_PKEY *key, unsigned char point[65]) {
    size_t length = 0;
    return EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, point, 65, &length) == 1
        && length == 65;
}

// Without a callback of ours OpenSSL asks for the passphrase on the terminal.
static inline int ccrypto_no_passphrase(char *buffer, int size, int writing, void *asked) {
    (void)buffer, (void)size, (void)writing;
    *(int *)asked = 1;
    return -1;
}

/// An allocated private key from PEM text, or NULL; `encrypted` becomes 1 when a passphrase would be needed.
static inline EVP_PKEY *ccrypto_private_key_from_pem(const void *pem, int count, int *encrypted) {
    *encrypted = 0;
    BIO *bio = BIO_new_mem_buf(pem, count);
    EVP_PKEY *key = bio ? PEM_read_bio_PrivateKey(bio, NULL, ccrypto_no_passphrase, encrypted) : NULL;
    BIO_free(bio);
    ERR_clear_error();
    return key;
}

/// An allocated public key from PEM text, or NULL.
static inline EVP_PKEY *ccrypto_public_key_from_pem(const void *pem, int count) {
    int asked = 0;
    BIO *bio = BIO_new_mem_buf(pem, count);
    EVP_PKEY *key = bio ? PEM_read_bio_PUBKEY(bio, NULL, ccrypto_no_passphrase, &asked) : NULL;
    BIO_free(bio);
    ERR_clear_error();
    return key;
}

/// Whether `key` lies on P-256.
static inline int ccrypto_is_p256(const EVP_PKEY *key) {
    char name[64] = {0};
    size_t length = 0;
    if (EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, name, sizeof name, &length) != 1) return 0;
    return OBJ_txt2nid(name) == NID_X9_62_prime256v1;
}

#endif
