using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Hub.Domain.Tests.Fold;

/// <summary>Generates person files in three provinces from 2025 to 2027: scores, shared acts, notices, changes, restorations, moves, agreements, licences, repairs, objections.</summary>
internal static class MadeUpFiles
{
    private static readonly string[] Regions = ["460100", "140100", "330100"];
    private static readonly DateOnly First = new(2025, 3, 20);

    public static Arbitrary<Dossier> Any { get; } = Arb.From(
        from moves in Gen.ListOf(Gen.ArrayOf(Gen.Choose(0, 999_983), 6))
        select Build(moves));

    private static Dossier Build(IEnumerable<int[]> moves)
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Registration("460100", "2024-06-03"));
        dossier.Add(Dossier.Registration("140100", "2024-06-03", category: Category.FeeReviewer));
        dossier.Add(Dossier.Registration("140100", "2024-06-03", 2));
        var targets = new List<(string Control, Entry Entry)>();
        foreach (var move in moves.Take(16)) Add(dossier, targets, move);
        return dossier;
    }

    private static void Add(Dossier dossier, List<(string Control, Entry Entry)> targets, int[] move)
    {
        var region = Regions[move[0] % Regions.Length];
        var day = First.AddDays(move[1] % (move[2] % 4 == 0 ? 1000 : 330));
        var target = targets.Count > 0 ? targets[move[2] % targets.Count] : default;
        if (Entry(region, day, target, move) is not { } entry) return;
        entry = entry with { Id = $"{dossier.Entries.Count}" };
        var control = dossier.Add(entry);
        if (entry is PointsEntry or AgreementEntry or LicenceLostEntry or ObjectionEntry) targets.Add((control, entry));
    }

    private static Entry? Entry(string region, DateOnly on, (string? Control, Entry Entry) target, int[] move)
    {
        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var after = target.Control is not null && on >= target.Entry.LawDay;
        var at = target.Entry?.Region.ToString() ?? region;
        return (move[3] % 20) switch
        {
            0 when after && target.Entry is PointsEntry points => Dossier.Reversal(at, day, target.Control!, move[4] % 3 == 0 && points.Points > 1 ? 1 : null),
            0 when after && target.Entry is not ObjectionEntry => Dossier.Reversal(at, day, target.Control!),
            1 when target.Entry is PointsEntry => Dossier.Notice(at, target.Control!, day, day),
            2 => Dossier.Passed(region, day, day),
            3 => Dossier.Registration(region, day, 1 + (move[4] % 2)),
            4 => new RegistrationClosedEntry { Id = "", Region = RegionCode.Parse(region), Person = Dossier.Doctor, Institution = Dossier.Hospital(region, 1 + (move[4] % 2)), ClosedOn = on, Reason = "离职" },
            5 => Dossier.Agreement(region, day, (AgreementState)(move[4] % 5), move[5] % 2 == 0 ? null : $"{on.AddDays(move[5] % 200):yyyy-MM-dd}") with { Department = move[5] % 7 == 0 ? "骨科" : null },
            6 => Dossier.Lost(region, day, normal: move[4] % 3 == 0),
            7 => Dossier.Regained(region, day),
            8 or 9 => Dossier.Repaired(region, day, move[5] % 3 == 0 ? null : 1 + (move[5] % 3), (RepairRoute)(move[4] % 9), move[5] % 4 == 0 ? 1 + (move[4] % 2) : null),
            10 when after && target.Entry is not ObjectionEntry => Dossier.Objection(at, day, target.Control!),
            10 or 11 when after && target.Entry is ObjectionEntry => Dossier.ObjectionDecided(at, day, target.Control!, (ObjectionOutcome)(move[4] % 3), move[4] % 3 == 1 && move[5] % 2 == 0 ? 1 : null) with { NotResponsible = move[4] % 3 == 1 && move[5] % 3 == 0 },
            11 => new RestorationAppliedEntry { Id = "", Region = RegionCode.Parse(region), Person = Dossier.Doctor, AppliedOn = on, InstitutionAgrees = true },
            _ => Scored(Dossier.Points(region, day, 1 + (move[4] % 12)), move[5]),
        };
    }

    private static PointsEntry Scored(PointsEntry entry, int how)
    {
        if (how % 3 == 0) entry = entry with { Act = $"{how % 2}" };
        if (how % 4 == 1) entry = entry with { NoticedOn = null, DeliveredOn = null };
        if (how % 11 == 5) entry = entry with { Circumstance = Circumstance.LicenceLost, Decision = DecisionKind.LicensingAuthority };
        return how % 7 == 2 ? entry with { Adjustment = Adjustment.FirstOffenceWaived, Points = 0 } : entry;
    }
}
