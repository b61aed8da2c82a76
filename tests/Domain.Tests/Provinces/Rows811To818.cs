namespace Hub.Domain.Tests.Provinces;

/// <summary>The rows of the comparison from institution-level consequences to deadlines, with the provinces that say something in each, and the readings that their tests hold.</summary>
internal static class Rows811To818
{
    public static readonly string[] Rows =
    [
        "8.11 medical institution: HN SX",
        "8.11 pharmacy: HN SX",
        "8.11 in assessment: HN SX ZJ",
        "8.12 中止/暂停协议: HN SX ZJ",
        "8.12 解除: HN SX ZJ",
        "8.12 not responsible: SX ZJ",
        "8.12 duration: HN",
        "8.13 route: HN SX ZJ",
        "8.13 study: HN SX ZJ",
        "8.13 publicity / public-interest events: HN SX ZJ",
        "8.13 rewarded report of fraud: HN",
        "8.13 assist inspections, reviews, research: HN SX ZJ",
        "8.13 articles: HN",
        "8.13 management work led by 医保: HN",
        "8.13 other: HN ZJ",
        "8.13 overall cap: HN SX ZJ",
        "8.13 single 12: HN SX ZJ",
        "8.13 effect on term: HN SX ZJ",
        "8.13 evaluation: HN",
        "8.14 when: HN SX ZJ",
        "8.14 chain: HN SX ZJ",
        "8.14 decide in: HN SX ZJ",
        "8.14 tell: HN SX ZJ",
        "8.14 passed: HN SX ZJ",
        "8.14 failed: HN SX ZJ",
        "8.15 who: HN SX ZJ",
        "8.15 window: SX ZJ",
        "8.15 form: HN SX ZJ",
        "8.15 to: HN SX ZJ",
        "8.15 decided by: HN SX ZJ",
        "8.15 time: SX ZJ",
        "8.15 result: HN SX ZJ",
        "8.16 notice issued: HN SX ZJ",
        "8.16 delivery: SX ZJ",
        "8.16 who maintains status: HN SX ZJ",
        "8.16 authorities → agency on licence loss: HN SX ZJ",
        "8.16 agency → admin dept: HN SX ZJ",
        "8.16 admin dept → others: HN SX ZJ",
        "8.16 follow-up: HN SX ZJ",
        "8.16 upward: HN SX",
        "8.16 practice suspended, assessment failed, ordered to stop → agency: HN SX",
        "8.16 penalties of other authorities → 医保, to be scored: HN ZJ",
        "8.16 reconcile: HN SX",
        "8.16 penalty changed/revoked: SX ZJ",
        "8.18 NOTICE: SX ZJ",
        "8.18 DELIVERY: SX ZJ",
        "8.18 OBJECTION: SX ZJ",
        "8.18 OBJECTION_REVIEW: SX ZJ",
        "8.18 RESTORATION_WINDOW: HN ZJ",
        "8.18 RESTORATION_DECISION: SX ZJ",
        "8.18 LICENCE_REPORT: ZJ",
        "8.18 QUARTERLY_REPORT: ZJ",
    ];

    public static readonly string[] Readings =
    [
        "A-28", "A-29", "A-30", "A-32", "A-33", "A-37", "A-41", "A-43", "A-45", "A-47", "A-48", "A-52", "A-53", "A-55",
    ];
}
