// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/certificate.h"

#include "protocol/pin.h"

#include <QFile>
#include <QSaveFile>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

template <auto free>
struct Freed
{
    template <typename T>
    void operator()(T *thing) const
    {
        free(thing);
    }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free>>;
using X509Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;

Error certificateError(const QString &zh, const QString &en)
{
    return {503, u"certificate-unusable"_s, zh, en, {}};
}

Result<QByteArray> contents(const QString &path)
{
    QFile file(path);
    constexpr qint64 longest = 1024 * 1024;
    if (!file.open(QIODevice::ReadOnly)) {
        return certificateError(u"读不了 %1。"_s.arg(path), u"Cannot read %1: %2."_s.arg(path, file.errorString()));
    }
    return file.read(longest);
}

X509Certificate firstOf(const QByteArray &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return X509Certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

/** A key under a pass word is refused, not asked for: nobody sits before a server. */
int noPassword(char *, int, int, void *)
{
    return 0;
}

QString fingerprintOf(const X509 *certificate)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned int size = 0;
    X509_digest(certificate, EVP_sha256(), digest.data(), &size);
    return pinText(QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(size)));
}

QByteArray bytesOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, qsizetype(size)};
}

Status writeSecret(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit()) {
        return certificateError(u"写不了 %1。"_s.arg(path), u"Cannot write %1: %2."_s.arg(path, file.errorString()));
    }
    return Done{};
}

bool extend(X509 *certificate, int kind, const char *value)
{
    const Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, kind, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

X509Certificate selfSigned(EVP_PKEY *key, const QString &name, int years)
{
    X509Certificate certificate(X509_new());
    X509 *made = certificate.get();
    std::array<unsigned char, 16> serial;
    RAND_bytes(serial.data(), int(serial.size()));
    serial[0] &= 0x7f; // a serial number is positive
    BIGNUM *number = BN_bin2bn(serial.data(), int(serial.size()), nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(made));
    BN_free(number);
    X509_set_version(made, X509_VERSION_3);
    // A day back: a screen whose clock is a little behind must not find it not yet valid.
    X509_gmtime_adj(X509_getm_notBefore(made), -24L * 3600);
    X509_time_adj_ex(X509_getm_notAfter(made), years * 365, 0, nullptr);
    X509_set_pubkey(made, key);
    X509_NAME *subject = X509_get_subject_name(made);
    const QByteArray text = name.toUtf8().left(64);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(text.constData()),
                               int(text.size()), -1, 0);
    X509_set_issuer_name(made, subject);
    const bool done = extend(made, NID_basic_constraints, "critical,CA:FALSE") &&
                      extend(made, NID_key_usage, "critical,digitalSignature") &&
                      extend(made, NID_ext_key_usage, "serverAuth") &&
                      extend(made, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1") &&
                      X509_sign(made, key, EVP_sha256()) > 0;
    return done ? std::move(certificate) : nullptr;
}

} // namespace

bool Certificate::isExpired() const
{
    return end <= std::chrono::system_clock::now().time_since_epoch();
}

Result<QString> fingerprintOf(const QString &certificateFile)
{
    const Result<QByteArray> pem = contents(certificateFile);
    if (!pem) {
        return pem.error();
    }
    const X509Certificate certificate = firstOf(*pem);
    if (!certificate) {
        return certificateError(u"%1 不是 PEM 证书。"_s.arg(certificateFile),
                                u"%1 holds no certificate in PEM form."_s.arg(certificateFile));
    }
    return fingerprintOf(certificate.get());
}

Result<Certificate> loadCertificate(const QString &certificateFile, const QString &keyFile)
{
    const Result<QByteArray> chain = contents(certificateFile);
    if (!chain) {
        return chain.error();
    }
    const Result<QByteArray> keyPem = contents(keyFile);
    if (!keyPem) {
        return keyPem.error();
    }
    const X509Certificate certificate = firstOf(*chain);
    if (!certificate) {
        return certificateError(u"%1 不是 PEM 证书。"_s.arg(certificateFile),
                                u"%1 holds no certificate in PEM form."_s.arg(certificateFile));
    }
    const Bio bio(BIO_new_mem_buf(keyPem->constData(), int(keyPem->size())));
    const PrivateKey key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassword, nullptr));
    if (!key) {
        return certificateError(u"%1 不是没有口令的 PEM 私钥。"_s.arg(keyFile),
                                u"%1 holds no private key in PEM form without a pass word."_s.arg(keyFile));
    }
    if (X509_check_private_key(certificate.get(), key.get()) != 1) {
        return certificateError(
            u"证书 %1 和私钥 %2 不是一对。"_s.arg(certificateFile, keyFile),
            u"The certificate %1 and the key %2 do not belong together."_s.arg(certificateFile, keyFile));
    }
    Certificate loaded{*chain, *keyPem, fingerprintOf(certificate.get()), {}};
    std::tm end{};
    ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &end);
    loaded.end = std::chrono::seconds(timegm(&end));
    return loaded;
}

Status makeCertificate(const QString &certificateFile, const QString &keyFile, const QString &name, int years)
{
    if (QFile::exists(certificateFile) && QFile::exists(keyFile)) {
        return Done{};
    }
    const PrivateKey key(EVP_EC_gen("P-256"));
    const X509Certificate certificate = key ? selfSigned(key.get(), name, years) : nullptr;
    const Bio certificatePem(BIO_new(BIO_s_mem()));
    const Bio keyPem(BIO_new(BIO_s_mem()));
    if (!certificate || PEM_write_bio_X509(certificatePem.get(), certificate.get()) != 1 ||
        PEM_write_bio_PKCS8PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        return certificateError(u"无法生成证书。"_s, u"OpenSSL could not make a certificate."_s);
    }
    // The key first: a certificate without its key would look finished.
    if (Status written = writeSecret(keyFile, bytesOf(keyPem.get())); !written) {
        return written;
    }
    return writeSecret(certificateFile, bytesOf(certificatePem.get()));
}

} // namespace yizhan
