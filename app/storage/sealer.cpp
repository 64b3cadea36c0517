// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sealer.h"

#include "storage/log.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype keyBytes = Sealer::keyBytes;
constexpr char formatByte = 1; // first byte of a blob, so that a later format can be told

const unsigned char *bytes(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

unsigned char *bytes(QByteArray &data)
{
    return reinterpret_cast<unsigned char *>(data.data());
}

void ready()
{
    static const bool initialised = sodium_init() >= 0;
    if (!initialised) {
        qFatal("libsodium finds no source of randomness");
    }
}

Error keyError(const QString &path, const QString &why)
{
    Error error;
    error.status = 503;
    error.type = u"seal-key-unusable"_s;
    error.zh = u"个人信息的密钥不能使用，请找工作人员。"_s;
    error.en = u"The key of the personal data cannot be used (%1: %2)."_s.arg(path, why);
    return error;
}

Error broken()
{
    Error error;
    error.status = 503;
    error.type = u"seal-broken"_s;
    error.zh = u"这条个人信息打不开，请找工作人员。"_s;
    error.en = u"A sealed row does not open with this key."_s;
    return error;
}

/** Creates the file with this key, synced before anything is sealed with it: a lost key is lost data. False: it exists.
 */
Result<bool> makeKeyFile(const QString &keyFile, const QByteArray &key)
{
    const QByteArray path = QFile::encodeName(keyFile);
    if (QFile::exists(keyFile) && !Sealer::isKeyFile(keyFile)) {
        ::unlink(path.constData());
    }
    const int made = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (made < 0) {
        return errno == EEXIST ? Result<bool>(false) : keyError(keyFile, QString::fromLocal8Bit(std::strerror(errno)));
    }
    const bool kept = ::write(made, key.constData(), size_t(key.size())) == ssize_t(key.size()) && ::fsync(made) == 0;
    ::close(made);
    if (!kept) {
        ::unlink(path.constData());
        return keyError(keyFile, u"cannot be written"_s);
    }
    return true;
}

QByteArray hash(const QByteArray &text, const QByteArray &key)
{
    QByteArray digest(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(bytes(digest), size_t(digest.size()), bytes(text), size_t(text.size()),
                       key.isEmpty() ? nullptr : bytes(key), size_t(key.size()));
    return digest;
}

QByteArray subkey(const QByteArray &key, quint64 number)
{
    QByteArray derived(keyBytes, Qt::Uninitialized);
    crypto_kdf_derive_from_key(bytes(derived), size_t(derived.size()), number, "yizhan01", bytes(key));
    return derived;
}

} // namespace

Sealer::Sealer(const QByteArray &key)
    : m_sealKey(subkey(key, 1))
    , m_hashKey(subkey(key, 2))
    , m_fileKey(subkey(key, 3))
{
}

Result<Sealer> Sealer::load(const QString &keyFile)
{
    static_assert(keyBytes == crypto_kdf_KEYBYTES);
    static_assert(keyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    ready();
    QByteArray key(keyBytes, Qt::Uninitialized);
    randombytes_buf(key.data(), size_t(key.size()));
    const Result<bool> made = makeKeyFile(keyFile, key);
    if (!made) {
        return made.error();
    }
    return *made ? Result<Sealer>(Sealer(key)) : open(keyFile);
}

Result<Sealer> Sealer::open(const QString &keyFile)
{
    const Result<QByteArray> key = readKey(keyFile);
    return key ? fromKey(*key) : Result<Sealer>(key.error());
}

bool Sealer::isKeyFile(const QString &keyFile)
{
    const QFileInfo file(keyFile);
    return file.exists() && !(file.isFile() && file.size() == 0);
}

Result<QByteArray> Sealer::readKey(const QString &keyFile)
{
    QFile file(keyFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return keyError(keyFile, file.errorString());
    }
    const QByteArray key = file.readAll();
    if (key.size() != keyBytes) {
        return keyError(keyFile, u"not 32 bytes long"_s);
    }
    return key;
}

Status Sealer::writeKey(const QString &keyFile, const QByteArray &key)
{
    const Result<bool> made = makeKeyFile(keyFile, key);
    if (!made) {
        return made.error();
    }
    if (*made) {
        return Done{};
    }
    const Result<QByteArray> present = readKey(keyFile);
    if (!present) {
        return present.error();
    }
    return *present == key ? Status(Done{}) : Status(keyError(keyFile, u"another key lies there"_s));
}

Result<Sealer> Sealer::fromKey(const QByteArray &key)
{
    ready();
    return key.size() == keyBytes ? Result<Sealer>(Sealer(key)) : keyError({}, u"not 32 bytes long"_s);
}

QByteArray Sealer::seal(const QByteArray &plain, const QString &subject) const
{
    constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    constexpr qsizetype head = 1 + nonceBytes;
    const QByteArray bound = subject.toUtf8();
    QByteArray blob(head + plain.size() + qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES), Qt::Uninitialized);
    blob[0] = formatByte;
    unsigned char *out = bytes(blob);
    randombytes_buf(out + 1, size_t(nonceBytes));
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + head, nullptr, bytes(plain), size_t(plain.size()), bytes(bound),
                                               size_t(bound.size()), nullptr, out + 1, bytes(m_sealKey));
    return blob;
}

Result<QByteArray> Sealer::unseal(const QByteArray &blob, const QString &subject) const
{
    constexpr qsizetype head = 1 + qsizetype(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    constexpr qsizetype extra = head + qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES);
    if (blob.size() < extra || blob.at(0) != formatByte) {
        return broken();
    }
    const QByteArray bound = subject.toUtf8();
    QByteArray plain(blob.size() - extra, Qt::Uninitialized);
    const unsigned char *in = bytes(blob);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes(plain), nullptr, nullptr, in + head,
                                                   size_t(blob.size() - head), bytes(bound), size_t(bound.size()),
                                                   in + 1, bytes(m_sealKey)) != 0) {
        return broken();
    }
    return plain;
}

QString Sealer::keyedHash(const QString &what, const QString &text) const
{
    return QString::fromLatin1(hash(what.toUtf8() + '\0' + text.toUtf8(), m_hashKey).toHex());
}

QString randomToken()
{
    ready();
    QByteArray random(32, Qt::Uninitialized);
    randombytes_buf(random.data(), size_t(random.size()));
    return QString::fromLatin1(random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString tokenHash(const QString &token)
{
    ready();
    return QString::fromLatin1(hash(token.toUtf8(), {}).toHex());
}

QString passwordHash(const QString &password)
{
    ready();
    const QByteArray text = password.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (crypto_pwhash_str(out.data(), text.constData(), size_t(text.size()), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
        qCWarning(logStorage) << "no memory for Argon2id";
        return {}; // matches nothing
    }
    return QString::fromLatin1(out.data());
}

bool passwordMatches(const QString &hash, const QString &password)
{
    ready();
    const QByteArray stored = hash.toLatin1();
    const QByteArray text = password.toUtf8();
    return stored.size() < qsizetype(crypto_pwhash_STRBYTES) &&
           crypto_pwhash_str_verify(stored.constData(), text.constData(), size_t(text.size())) == 0;
}

} // namespace yizhan
