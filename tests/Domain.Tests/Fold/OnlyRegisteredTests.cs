namespace Hub.Domain.Tests.Fold;

/// <summary>Of whom nothing but registrations is filed, what holds is known without the fold.</summary>
public sealed class OnlyRegisteredTests
{
    private static readonly string[] Regions = ["460100", "140105", "330106", "330200", "110100"];

    [Fact]
    public void What_holds_by_the_provinces_alone_is_what_the_fold_of_the_file_says_on_every_day()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var file = MadeUp(new Random(seed));
            Assert.True(OnlyRegistered.Is(file.File()));
            var fold = file.Fold();
            for (var day = new DateOnly(2023, 12, 1); day < new DateOnly(2026, 3, 1); day = day.AddDays(3))
            {
                var (folded, told) = (fold.On(day), OnlyRegistered.On(day, fold.Registrations.Where(r => r.ActiveOn(day)).Select(r => r.Region.Province)));
                Assert.Equal(Snapshot.Of(folded), Snapshot.Of(told));
                Assert.Equal((folded.UnderObjection, folded.Sanctions.Count), (told.UnderObjection, told.Sanctions.Count));
            }
        }
    }

    [Fact]
    public void With_an_entry_of_any_other_kind_or_one_that_came_or_went_the_file_itself_must_say_it()
    {
        var registered = MadeUp(new Random(1));
        var moved = registered.File() with { Moved = [new Stay(registered.Entries[0], registered.Entries[0].RecordedAt, null)] };
        registered.Add(Dossier.Points("330106", "2025-06-10", 3));

        Assert.False(OnlyRegistered.Is(moved));
        Assert.False(OnlyRegistered.Is(registered.File()));
        Assert.False(OnlyRegistered.Is(With(Dossier.Agreement("330106", "2025-06-10", AgreementState.Active))));
        Assert.False(OnlyRegistered.Is(With(Dossier.Lost("330106", "2025-06-10"))));
    }

    private static PersonFile With(Entry entry)
    {
        var dossier = Dossier.In("330106");
        dossier.Add(entry);
        return dossier.File();
    }

    /// <summary>Registrations opened, kept up, closed and opened again, and what institutions reported of them, in any order.</summary>
    private static Dossier MadeUp(Random random)
    {
        var dossier = new Dossier();
        for (var left = random.Next(1, 12); left > 0; left--)
        {
            var (region, hospital, day) = (Regions[random.Next(Regions.Length)], 1 + random.Next(2), new DateOnly(2024, 1, 1).AddDays(random.Next(700)));
            Entry entry = random.Next(5) switch
            {
                0 => new RegistrationClosedEntry { Id = "", Region = RegionCode.Parse(region), Person = Dossier.Doctor, Institution = Dossier.Hospital(region, hospital), ClosedOn = day, Reason = "离职" },
                1 => new ReportedStatusEntry { Id = "", Region = RegionCode.Parse(region), Person = Dossier.Doctor, Institution = Dossier.Hospital(region, hospital), Status = (Status)random.Next(3), ReportedOn = day },
                _ => Dossier.Registration(region, $"{day:yyyy-MM-dd}", hospital, (Category)random.Next(4)),
            };
            dossier.Add(entry with { Id = $"{dossier.Entries.Count}" });
        }

        return dossier;
    }
}
