// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/officialpaper.h"
#include "screens/desk/deskcase.h"

#include <QUrl>

namespace yizhan {

/**
 * Scans and official papers of the case that is open, and papers drawn here: attach, look at, print, save. A file that
 * is looked at stays in memory only, is drawn by a thread of its own and wiped with the case.
 */
class DeskFiles : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yizhan::DeskCase *serviceCase READ serviceCase WRITE setServiceCase NOTIFY changed FINAL)
    Q_PROPERTY(yizhan::ScreenRows *scans READ scans CONSTANT FINAL)
    Q_PROPERTY(yizhan::ScreenRows *papers READ papers CONSTANT FINAL)
    Q_PROPERTY(yizhan::ScreenRows *pages READ pages CONSTANT FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(bool viewing READ viewing NOTIFY changed FINAL)
    Q_PROPERTY(bool drawing READ drawing NOTIFY changed FINAL)
    Q_PROPERTY(QString viewTitle READ viewTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString suggestedName READ suggestedName NOTIFY changed FINAL)

public:
    explicit DeskFiles(QObject *parent = nullptr);
    ~DeskFiles() override;

    [[nodiscard]] DeskCase *serviceCase() const { return m_case; }
    void setServiceCase(DeskCase *serviceCase);
    /** A heading for each material (role `material`) with its files under it. */
    [[nodiscard]] ScreenRows *scans() { return &m_scans; }
    /** Papers that were printed, and those that can be. */
    [[nodiscard]] ScreenRows *papers() { return &m_papers; }
    /** What is looked at, page by page. */
    [[nodiscard]] ScreenRows *pages() { return &m_pages; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] bool viewing() const { return m_viewing; }
    [[nodiscard]] bool drawing() const { return m_drawing; }
    [[nodiscard]] QString viewTitle() const { return m_viewTitle; }
    /** For a file dialog: what it is, and nobody's name. */
    [[nodiscard]] QString suggestedName() const { return m_suggestedName; }

    /** Looks at a paper that is drawn here and kept nowhere; `name` is for a file dialog. */
    void lookAt(const OfficialPaper &paper, const QString &name);
    /**
     * Looks at the 容缺承诺书 to be signed for what that case promises; drawn here and kept nowhere. `number` of case
     * or ticket names the file in a dialog.
     */
    void lookAtPromise(const ServiceCase &promised, const Applicant &applicant, const std::optional<Applicant> &agent,
                       const QString &number);
    /** A local file becomes part of the case; an empty material: something else. */
    Q_INVOKABLE void attach(const QString &material, const QUrl &file);
    Q_INVOKABLE void openScanAt(int row);
    /** Opens the paper of that row; one that was not printed yet is printed first. */
    Q_INVOKABLE void openPaperAt(int row);
    /** On the desk's own printer. */
    Q_INVOKABLE void print();
    Q_INVOKABLE void save(const QUrl &file);
    Q_INVOKABLE void closeView();

private:
    void listen(const HallData &hall) override { Q_UNUSED(hall) }
    void refresh() override {}
    void loggedInOrOut() override;
    void forget() override;
    void take(const QJsonObject &file);
    void takeScans(const QJsonObject &file);
    void takePapers(const QJsonObject &file);
    void view(const QString &path, const QString &title, const QString &name);
    void beginView(const QString &title, const QString &name);
    void show(const FileReply &file);
    void setBusy(bool busy);

    QPointer<DeskCase> m_case;
    ScreenRows m_scans;
    ScreenRows m_papers;
    ScreenRows m_pages;
    bool m_busy = false;
    bool m_viewing = false;
    bool m_drawing = false;
    QString m_viewTitle;
    QString m_suggestedName;
    QByteArray m_bytes; ///< of what is looked at
    int m_view = 0;     ///< a page that was drawn for an earlier look is dropped
    QString m_key;      ///< of the upload that was not answered: asking again sends no second file
    QUrl m_keyFor;
};

} // namespace yizhan
