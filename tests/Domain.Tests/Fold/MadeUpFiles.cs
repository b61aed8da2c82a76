using FsCheck;
using FsCheck.Fluent;

namespace Hub.Domain.Tests.Fold;

/// <summary>Generates person files in three provinces: scores, shared acts, notices, reversals, restorations, moves.</summary>
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
        var points = new List<(string Control, PointsEntry Entry)>();
        foreach (var move in moves.Take(14)) Add(dossier, points, move);
        return dossier;
    }

    private static void Add(Dossier dossier, List<(string Control, PointsEntry Entry)> points, int[] move)
    {
        var region = Regions[move[0] % Regions.Length];
        var day = First.AddDays(move[1] % 500);
        var text = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var id = $"{dossier.Entries.Count}";
        var target = points.Count > 0 ? points[move[2] % points.Count] : default;
        switch (move[3] % 10)
        {
            case 0 when target.Control is not null && day >= target.Entry.DecidedOn:
                dossier.Add(Dossier.Reversal(target.Entry.Region.ToString(), text, target.Control, move[4] % 3 == 0 && target.Entry.Points > 1 ? 1 : null) with { Id = id });
                break;
            case 1 when target.Control is not null:
                dossier.Add(Dossier.Notice(target.Entry.Region.ToString(), target.Control, text, text) with { Id = id });
                break;
            case 2:
                dossier.Add(Dossier.Passed(region, text, text) with { Id = id });
                break;
            case 3:
                dossier.Add(Dossier.Registration(region, text, 1 + (move[4] % 2)) with { Id = id });
                break;
            case 4:
                dossier.Add(new RegistrationClosedEntry { Id = id, Region = RegionCode.Parse(region), Person = Dossier.Doctor, Institution = Dossier.Hospital(region), ClosedOn = day, Reason = "离职" });
                break;
            default:
                var entry = Dossier.Points(region, text, 1 + (move[4] % 12), id);
                if (move[5] % 3 == 0) entry = entry with { Act = $"{move[5] % 2}" };
                if (move[5] % 4 == 1) entry = entry with { NoticedOn = null, DeliveredOn = null };
                if (move[5] % 11 == 5) entry = entry with { Circumstance = Circumstance.LicenceLost, Decision = DecisionKind.LicensingAuthority };
                if (move[5] % 7 == 2) entry = entry with { Adjustment = Adjustment.FirstOffenceWaived, Points = 0 };
                points.Add((dossier.Add(entry), entry));
                break;
        }
    }
}
