#include "csv.hpp"

#include <gtest/gtest.h>

#include "kaname/report/forecast.hpp"
#include "small_programme.hpp"

namespace kaname::report {
namespace {

std::string one_cell(std::string_view text) {
    Csv csv;
    csv.cell(text).end_row();
    return std::move(csv).take();
}

TEST(Csv, SeparatesCellsAndEndsRowsWithCrlf) {
    Csv csv;
    csv.cell("a").number(-3).cell("").end_row();
    csv.cell("b").end_row();
    EXPECT_EQ(std::move(csv).take(), "a,-3,\r\nb\r\n");
}

TEST(Csv, QuotesWhatRfc4180Asks) {
    EXPECT_EQ(one_cell("a,b"), "\"a,b\"\r\n");
    EXPECT_EQ(one_cell("a \"b\""), "\"a \"\"b\"\"\"\r\n");
    EXPECT_EQ(one_cell("a\nb"), "\"a\nb\"\r\n");
}

TEST(Csv, MakesFormulasHarmless) {
    EXPECT_EQ(one_cell("=1+1"), "'=1+1\r\n");
    EXPECT_EQ(one_cell("+1"), "'+1\r\n");
    EXPECT_EQ(one_cell("-1"), "'-1\r\n");
    EXPECT_EQ(one_cell("@SUM(A1)"), "'@SUM(A1)\r\n");
    EXPECT_EQ(one_cell("\t=1"), "'\t=1\r\n");
    EXPECT_EQ(one_cell("a=1"), "a=1\r\n");
}

TEST(ForecastCsv, OneRowForEachHitAfterTheHeader) {
    const programme::Programme programme = small_programme();
    const std::string csv = forecast_csv(programme, forecast_of(programme, core_stops(programme)), kJapan);
    EXPECT_EQ(
        csv,
        "state,rank,service,service_ja,service_en,sector,sector_ja,sector_en,region,operator,p10_minutes,"
        "p10_at,p50_minutes,p50_at,p90_minutes,p90_at,probability_ten_thousandths,"
        "lowest_level_ten_thousandths,rto_minutes,rto_missed_ten_thousandths,mtpd_minutes,"
        "mtpd_missed_ten_thousandths,plan_activated_ten_thousandths,rules_broken_ten_thousandths,demo,chain,"
        "references\r\n"
        "next,1,ict.access,接続,\"'=Access, \"\"A\"\"\",ict,情報通信,Telecommunications,kanto,op,"
        "1,2007-10-01T03:01:00+09:00,1,2007-10-01T03:01:00+09:00,1,2007-10-01T03:01:00+09:00,10000,0,"
        "360,10000,1440,0,0,\"30,000 users, 1 h: 10000\",false,ict.core > ict.access,B1\r\n"
        "next,2,medical.hospital,病院,Hospital,medical,医療,Medical services,kanto,,"
        "122,2007-10-01T05:02:00+09:00,122,2007-10-01T05:02:00+09:00,122,2007-10-01T05:02:00+09:00,10000,0,"
        "240,10000,,,10000,,true,ict.core > ict.access > medical.hospital,B1 D\r\n"
        "next,3,medical.clinic,診療所,Clinic,medical,医療,Medical services,kanto,,,,,,,,100,0,,,,,0,,true,"
        "ict.core > ict.access > medical.clinic,B1 D\r\n");
}

}  // namespace
}  // namespace kaname::report
