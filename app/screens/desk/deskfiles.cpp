// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskfiles.h"

#include "domain/limits/calendarwork.h"
#include "papers/paperwords.h"
#include "screens/desk/deskprinter.h"
#include "screens/desk/desktext.h"
#include "screens/desk/deskuploads.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImageReader>
#include <QJsonArray>
#include <QPainter>
#include <QPdfDocument>
#include <QSaveFile>
#include <QThreadPool>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

const QList<QByteArray> ScanRoles{"material", "title", "detail", "isFile", "pdf"};
const QList<QByteArray> PaperRoles{"title", "detail", "issued"};
const QList<QByteArray> PageRoles{"source", "ratio"};

constexpr int PageWidth = 1240; ///< pixels, enough to read small print
constexpr int MostPages = 20;   ///< of one PDF; the rest by saving it

QString asUrl(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format, 88)) {
        return {};
    }
    return u"data:image/%1;base64,"_s.arg(QString::fromLatin1(format).toLower()) +
           QString::fromLatin1(bytes.toBase64());
}

QList<QImage> imagesOf(QByteArray bytes, const QString &mediaType)
{
    QList<QImage> images;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly)) {
        return images;
    }
    if (mediaType != "application/pdf"_L1) {
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        const QImage image = reader.read();
        if (!image.isNull()) {
            images.append(image.width() > PageWidth ? image.scaledToWidth(PageWidth, Qt::SmoothTransformation) : image);
        }
        return images;
    }
    QPdfDocument document;
    document.load(&buffer);
    for (int i = 0; i < std::min(document.pageCount(), MostPages); ++i) {
        const QSizeF size = document.pagePointSize(i);
        if (size.isEmpty()) {
            continue;
        }
        QImage sheet(QSize(PageWidth, int(PageWidth * size.height() / size.width())), QImage::Format_RGB32);
        sheet.fill(Qt::white);
        QPainter painter(&sheet);
        painter.drawImage(0, 0, document.render(i, sheet.size()));
        images.append(sheet);
    }
    return images;
}

QList<ScreenRow> drawn(const QByteArray &bytes, const QString &mediaType)
{
    QList<ScreenRow> rows;
    const QList<QImage> images = imagesOf(bytes, mediaType);
    for (const QImage &image : images) {
        const QString source = asUrl(image, mediaType == "image/jpeg"_L1 ? "JPEG" : "PNG");
        rows.append({QString::number(rows.size()), {source, double(image.height()) / image.width()}});
    }
    return rows;
}

QString sizeText(qint64 bytes)
{
    constexpr double Mega = 1024.0 * 1024.0;
    return bytes < qint64(Mega) ? u"%1 KB"_s.arg(std::max<qint64>(1, bytes / 1024))
                                : u"%1 MB"_s.arg(double(bytes) / Mega, 0, 'f', 1);
}

} // namespace

DeskFiles::DeskFiles(QObject *parent)
    : DeskModel(parent)
    , m_scans(ScanRoles)
    , m_papers(PaperRoles)
    , m_pages(PageRoles)
{
}

DeskFiles::~DeskFiles() = default;

void DeskFiles::setServiceCase(DeskCase *serviceCase)
{
    if (m_case == serviceCase) {
        return;
    }
    m_case = serviceCase;
    if (m_case != nullptr) {
        connect(m_case, &DeskCase::fileCame, this, &DeskFiles::take);
        connect(m_case, &DeskCase::wiped, this, &DeskFiles::forget);
    }
    Q_EMIT changed();
}

void DeskFiles::loggedInOrOut()
{
    if (!m_session->loggedIn()) {
        forget();
    }
}

void DeskFiles::forget()
{
    m_scans.setRows({});
    m_papers.setRows({});
    m_busy = false;
    m_key.clear();
    closeView();
}

void DeskFiles::take(const QJsonObject &file)
{
    if (hall() == nullptr) {
        return;
    }
    takeScans(file);
    takePapers(file);
    Q_EMIT changed();
}

void DeskFiles::takeScans(const QJsonObject &file)
{
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    const QJsonArray attachments = file.value("attachments"_L1).toArray();
    QStringList materials;
    for (const QJsonValue &material : file.value("case"_L1)["materials"_L1].toArray()) {
        materials.append(material["name"_L1].toString());
    }
    materials.append(QString());
    QList<ScreenRow> rows;
    for (const QString &material : std::as_const(materials)) {
        rows.append(
            {u"material/"_s + material,
             {material, material.isEmpty() ? tr("其他（签字件、证明等）") : material, QString(), false, false}});
        for (const QJsonValue &value : attachments) {
            if (value["material"_L1].toString() != material) {
                continue;
            }
            const bool pdf = value["kind"_L1].toString() == "pdf"_L1;
            const Instant at = instantFromIso(value["at"_L1].toString()).value_or(Instant{});
            const QString who = text.person(value["by"_L1].toString());
            // What no member of staff attached is the signature under a withdrawal, made with the finger.
            const QString name = value["by"_L1].toString().isEmpty() ? tr("撤件申请的签字（自助机）")
                                 : pdf                               ? tr("PDF 文件")
                                                                     : tr("图片");
            QStringList details{text.dayTime(at), who, sizeText(value["bytes"_L1].toInteger())};
            details.removeAll(QString());
            rows.append({value["id"_L1].toString(), {material, name, details.join(u" · "_s), true, pdf}});
        }
    }
    m_scans.setRows(rows);
}

void DeskFiles::takePapers(const QJsonObject &file)
{
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    // In the order in which they fell due: one that is printed stays where it was, and a second press hits no other.
    QStringList order;
    const auto found = hall()->state().cases.find(m_case == nullptr ? QString() : m_case->caseId());
    if (found != hall()->state().cases.end()) {
        for (const CasePaper &paper : found->second.papers) {
            order.append(paper.number);
        }
    }
    std::vector<std::pair<qsizetype, ScreenRow>> placed;
    const auto place = [&order, &placed](const QString &number, const ScreenRow &row) {
        const qsizetype at = order.indexOf(number);
        placed.emplace_back(at < 0 ? order.size() : at, row);
    };
    for (const QJsonValue &value : file.value("papers"_L1).toArray()) {
        const Instant at = instantFromIso(value["at"_L1].toString()).value_or(Instant{});
        const QString number = value["number"_L1].toString();
        place(number, {value["id"_L1].toString(),
                       {value["title"_L1].toString(), u"%1 · %2"_s.arg(number, text.dayTime(at)), true}});
    }
    for (const QJsonValue &value : file.value("possible_papers"_L1).toArray()) {
        const QString number = value["number"_L1].toString();
        place(number, {number, {value["title"_L1].toString(), tr("%1 · 还没有打印").arg(number), false}});
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto &one, const auto &other) { return one.first < other.first; });
    QList<ScreenRow> rows;
    for (const auto &[at, row] : placed) {
        rows.append(row);
    }
    m_papers.setRows(rows);
}

void DeskFiles::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT changed();
}

void DeskFiles::attach(const QString &material, const QUrl &file)
{
    if (m_busy || m_case == nullptr || m_case->caseId().isEmpty() || !file.isLocalFile()) {
        return;
    }
    if (const auto problem = DeskUploads::problemOf(file)) {
        m_session->say(tr("%1：%2").arg(file.fileName(), problem->words));
        return;
    }
    if (m_key.isEmpty() || m_keyFor != file) {
        m_key = Link::freshKey();
        m_keyFor = file;
    }
    setBusy(true);
    const ScanUpload scan{m_case->caseId(), m_case->caseNo(), material, file, m_key, {}};
    DeskUploads::post(*m_session, scan, this, [this, asked = scan.caseId](const Reply &reply) {
        setBusy(false);
        if (!reply.unknown()) {
            m_key.clear();
        }
        if (reply.ok()) {
            m_session->say(tr("已附上"), true);
            if (m_case != nullptr && m_case->caseId() == asked) {
                m_case->fetch();
            }
        }
    });
}

void DeskFiles::openScanAt(int row)
{
    if (row < 0 || row >= m_scans.count() || m_case == nullptr) {
        return;
    }
    const QString id = m_scans.rows().at(row).id;
    const QString material = m_scans.value(row, "material").toString();
    const bool pdf = m_scans.value(row, "pdf").toBool();
    view(u"/v1/cases/%1/attachments/%2"_s.arg(m_case->caseId(), id), material.isEmpty() ? tr("其他材料") : material,
         m_case->caseNo() + (pdf ? u".pdf"_s : u".jpg"_s));
}

void DeskFiles::openPaperAt(int row)
{
    if (row < 0 || row >= m_papers.count() || m_busy || m_case == nullptr) {
        return;
    }
    const QString id = m_papers.rows().at(row).id;
    const QString title = m_papers.value(row, "title").toString();
    const QString caseId = m_case->caseId();
    const QString name = m_case->caseNo() + u"-"_s + title + u".pdf"_s;
    if (m_papers.value(row, "issued").toBool()) {
        view(u"/v1/cases/%1/papers/%2"_s.arg(caseId, id), title, name);
        return;
    }
    setBusy(true);
    m_session->send(u"/v1/cases/%1/papers"_s.arg(caseId), {{u"number"_s, id}}, this,
                    [this, caseId, title, name](const Reply &reply) {
                        setBusy(false);
                        if (!reply.ok() || m_case == nullptr || m_case->caseId() != caseId) {
                            return;
                        }
                        m_case->fetch();
                        view(u"/v1/cases/%1/papers/%2"_s.arg(caseId, reply.body.value("paper"_L1)["id"_L1].toString()),
                             title, name);
                    });
}

void DeskFiles::view(const QString &path, const QString &title, const QString &name)
{
    beginView(title, name);
    m_session->fetchFile(path, this, [this, asked = m_view](const FileReply &file) {
        if (asked != m_view) {
            return;
        }
        if (!file.reply.ok()) {
            closeView();
            return;
        }
        show(file);
    });
}

void DeskFiles::beginView(const QString &title, const QString &name)
{
    closeView();
    m_viewing = true;
    m_drawing = true;
    m_viewTitle = title;
    m_suggestedName = name;
    Q_EMIT changed();
}

void DeskFiles::lookAtPromise(const ServiceCase &promised, const Applicant &applicant,
                              const std::optional<Applicant> &agent, const QString &number)
{
    const HallState &state = hall()->state();
    const Catalogue &catalogue = hall()->catalogue();
    const DeskText text(state, catalogue, hall()->now());
    const OfficialPaper paper = promiseDraft({state.info,
                                              catalogue,
                                              calendarOf(state, catalogue),
                                              promised,
                                              PaperKind::DeferralPromise,
                                              QString(),
                                              QString(),
                                              hall()->now(),
                                              text.person(m_session->person()),
                                              applicant,
                                              agent,
                                              {}});
    lookAt(paper, number + u'-' + paper.title + u".pdf"_s);
}

void DeskFiles::lookAt(const OfficialPaper &paper, const QString &name)
{
    beginView(paper.title, name);
    // Drawing a page with its font takes longer than a frame.
    QThreadPool::globalInstance()->start([self = QPointer(this), asked = m_view, paper] {
        QMetaObject::invokeMethod(
            qApp,
            [self, asked, pdf = paperPdf(paper)] {
                if (!self.isNull() && asked == self->m_view) {
                    self->show({{200, {}}, pdf, u"application/pdf"_s});
                }
            },
            Qt::QueuedConnection);
    });
}

void DeskFiles::show(const FileReply &file)
{
    m_bytes = file.bytes;
    QThreadPool::globalInstance()->start(
        [self = QPointer(this), asked = m_view, bytes = file.bytes, mediaType = file.mediaType] {
            QList<ScreenRow> rows = drawn(bytes, mediaType);
            QMetaObject::invokeMethod(
                qApp,
                [self, asked, rows = std::move(rows)] {
                    if (self.isNull() || asked != self->m_view) {
                        return;
                    }
                    self->m_drawing = false;
                    self->m_pages.setRows(rows);
                    Q_EMIT self->changed();
                    if (rows.isEmpty()) {
                        self->m_session->say(tr("这个文件显示不了，可以另存后查看。"));
                    }
                },
                Qt::QueuedConnection);
        });
}

void DeskFiles::closeView()
{
    ++m_view;
    m_viewing = false;
    m_drawing = false;
    m_bytes.fill(0);
    m_bytes.clear();
    m_viewTitle.clear();
    m_suggestedName.clear();
    m_pages.setRows({});
    Q_EMIT changed();
}

void DeskFiles::print()
{
    if (m_bytes.isEmpty()) {
        return;
    }
    sendToPrinter(m_session, m_bytes);
}

void DeskFiles::save(const QUrl &file)
{
    if (m_bytes.isEmpty() || !file.isLocalFile()) {
        return;
    }
    QThreadPool::globalInstance()->start([self = QPointer(this), name = file.toLocalFile(), bytes = m_bytes] {
        QSaveFile target(name);
        const bool saved = target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit();
        QMetaObject::invokeMethod(
            qApp,
            [self, saved] {
                if (!self.isNull()) {
                    self->m_session->say(saved ? tr("已保存") : tr("保存不了，请换一个位置。"), saved);
                }
            },
            Qt::QueuedConnection);
    });
}

} // namespace yizhan
