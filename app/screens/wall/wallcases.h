// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/halldata.h"
#include "screens/screenrows.h"

#include <QPointer>

namespace yizhan {

/**
 * Cases on the wall by the last four digits of their number, with step and light and without name or matter, and the
 * figures of the hall. Every figure is counted from the cases at hand. GUI thread.
 */
class WallCases : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yizhan::HallData *hall READ hall WRITE setHall NOTIFY hallSet REQUIRED FINAL)
    /** Of the page that is shown: tail, day ("11/10", of acceptance), step, segments, done, running, light (of
     * yizhan::Light), word; the most urgent first */
    Q_PROPERTY(yizhan::ScreenRows *cases READ cases CONSTANT FINAL)
    /** Rows on a screenful, 0 for all in one, and which screenful: a hall has hundreds, and the wall shows a few. */
    Q_PROPERTY(int pageRows READ pageRows WRITE setPageRows NOTIFY changed FINAL)
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY changed FINAL)
    Q_PROPERTY(int pages READ pages NOTIFY changed FINAL)
    /** The hall shows cases at all, and has some. */
    Q_PROPERTY(bool shown READ shown NOTIFY changed FINAL)
    Q_PROPERTY(int underWay READ underWay NOTIFY changed FINAL)
    Q_PROPERTY(int onTime READ onTime NOTIFY changed FINAL)
    Q_PROPERTY(int dueSoon READ dueSoon NOTIFY changed FINAL)
    Q_PROPERTY(int overdue READ overdue NOTIFY changed FINAL)
    Q_PROPERTY(int stopped READ stopped NOTIFY changed FINAL)
    /** Some of those under way hang on a year without an arrangement of holidays: 暂定. */
    Q_PROPERTY(int provisional READ provisional NOTIFY changed FINAL)
    /** Finished since the first of the month, and of them: in time in %, mean working days with one decimal. */
    Q_PROPERTY(int finished READ finished NOTIFY changed FINAL)
    Q_PROPERTY(int finishedInTime READ finishedInTime NOTIFY changed FINAL)
    Q_PROPERTY(double meanWorkdays READ meanWorkdays NOTIFY changed FINAL)
    /** How many of this month's were rated, and of them 基本满意 or better in %. */
    Q_PROPERTY(int rated READ rated NOTIFY changed FINAL)
    Q_PROPERTY(int satisfied READ satisfied NOTIFY changed FINAL)

public:
    explicit WallCases(QObject *parent = nullptr);

    [[nodiscard]] HallData *hall() const { return m_hall; }
    void setHall(HallData *hall);
    [[nodiscard]] ScreenRows *cases() { return &m_cases; }
    [[nodiscard]] int pageRows() const { return m_pageRows; }
    void setPageRows(int rows);
    [[nodiscard]] int page() const { return m_page; }
    void setPage(int page);
    [[nodiscard]] int pages() const;
    [[nodiscard]] bool shown() const;
    [[nodiscard]] int underWay() const
    {
        return m_figures.onTime + m_figures.dueSoon + m_figures.overdue + m_figures.stopped;
    }
    [[nodiscard]] int onTime() const { return m_figures.onTime; }
    [[nodiscard]] int dueSoon() const { return m_figures.dueSoon; }
    [[nodiscard]] int overdue() const { return m_figures.overdue; }
    [[nodiscard]] int stopped() const { return m_figures.stopped; }
    [[nodiscard]] int provisional() const { return m_figures.provisional; }
    [[nodiscard]] int finished() const { return m_figures.finished; }
    [[nodiscard]] int finishedInTime() const;
    [[nodiscard]] double meanWorkdays() const;
    [[nodiscard]] int rated() const { return m_figures.rated; }
    [[nodiscard]] int satisfied() const;

Q_SIGNALS:
    void hallSet();
    void changed();

private:
    struct Figures
    {
        int onTime = 0;
        int dueSoon = 0;
        int overdue = 0;
        int stopped = 0;
        int provisional = 0;
        int finished = 0;
        int inTime = 0;
        int workdays = 0;
        int rated = 0;
        int satisfied = 0;
    };

    void refresh();
    void showPage();
    void count(const ServiceCase &one);
    [[nodiscard]] ScreenRow rowFor(const ServiceCase &one) const;
    [[nodiscard]] QString stepText(const ServiceCase &one) const;
    [[nodiscard]] QString lightText(const ServiceCase &one) const;

    QPointer<HallData> m_hall;
    QList<ScreenRow> m_board; ///< every case of the wall
    ScreenRows m_cases;
    int m_pageRows = 0;
    int m_page = 0;
    Figures m_figures;
};

} // namespace yizhan
