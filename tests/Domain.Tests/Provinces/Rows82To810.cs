namespace Hub.Domain.Tests.Provinces;

/// <summary>The rows of the comparison from persons to linkage, circumstances by their code, with the provinces that say something in each, and the readings that their tests hold.</summary>
internal static class Rows82To810
{
    public static readonly string[] Rows =
    [
        "8.2 medical institution: HN SX ZJ",
        "8.2 pharmacy: HN SX ZJ",
        "8.2 how acquired: HN SX ZJ",
        "8.2 professional registration needed: HN SX ZJ",
        "8.3 commitment deadline: HN SX ZJ",
        "8.3 order: HN SX ZJ",
        "8.3 where: HN SX ZJ",
        "8.3 fields: HN SX ZJ",
        "8.3 multi-site: HN SX ZJ",
        "8.3 change of institution: SX ZJ",
        "8.3 leaver / no longer using fund: HN SX ZJ",
        "8.3 first registration: HN SX ZJ",
        "8.3 states: HN SX ZJ",
        "8.4 正常: HN SX ZJ",
        "8.4 暂停: HN SX ZJ",
        "8.4 终止: HN SX ZJ",
        "8.4 without eligibility or registration: HN SX ZJ",
        "8.4 status not maintained: HN SX ZJ",
        "8.4 paid by mistake: HN SX ZJ",
        "8.4 reviewers: HN",
        "8.4 licence to practise: HN SX ZJ",
        "8.4 institution must not declare: SX ZJ",
        "8.5 who: HN SX ZJ",
        "8.5 levels: HN SX ZJ",
        "8.5 consider: HN SX ZJ",
        "8.5 no points: SX ZJ",
        "8.5 person's own breach of agreement or commitment: HN SX",
        "8.6 LIQUIDATED_DAMAGES: HN SX ZJ",
        "8.6 VBP_NON_SELECTED: HN SX ZJ",
        "8.6 REG38: HN SX ZJ",
        "8.6 REG39: HN SX ZJ",
        "8.6 PRACTICE_PENALTY: HN SX ZJ",
        "8.6 CODE_BORROWING: HN SX ZJ",
        "8.6 FRONTING: HN SX ZJ",
        "8.6 WITH_AGREEMENT_SUSPENSION: HN SX ZJ",
        "8.6 REG40: HN SX ZJ",
        "8.6 WITH_AGREEMENT_TERMINATION: HN SX ZJ",
        "8.6 LICENCE_LOST: HN SX ZJ",
        "8.6 OTHER_B1…B4: HN SX ZJ",
        "8.7 lighter: within band or one band down: HN SX ZJ",
        "8.7 heavier: within band or one band up: HN SX ZJ",
        "8.7 first offence: HN SX ZJ",
        "8.7 same inspection, different kinds of acts: HN SX ZJ",
        "8.7 same act, several circumstances: HN SX ZJ",
        "8.7 same act, different inspecting bodies: HN",
    ];

    public static readonly string[] Readings =
    [
        "A-02", "A-08", "A-09", "A-10", "A-12", "A-14", "A-24", "A-25", "A-27", "A-36", "A-50", "A-51", "A-54",
    ];
}
