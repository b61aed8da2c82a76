using System.Globalization;

namespace Hub.Domain;

/// <summary>有效期: how extensions move a rulebook's last day, and that no day has two rulebooks of one province.</summary>
internal static class DaysOfForce
{
    public static FrontMatter Extend(FrontMatter front, IReadOnlyList<ExtensionFile> extensions)
    {
        foreach (var file in extensions.OrderBy(e => e.Extension.InForceTo))
        {
            if (front.InForceTo is not { } last) file.Faults.Add(file.Line, "the rulebook states no last day that could be extended.");
            else if (file.Extension.InForceTo <= last) file.Faults.Add(file.Line, $"extends to {Day(file.Extension.InForceTo)}, but the rulebook is in force to {Day(last)} without it.");
            else if (file.Extension.InForceTo < file.Extension.PublishedOn) file.Faults.Add(file.Line, "extends to a day before it was published.");
            else front = front with { InForceTo = file.Extension.InForceTo };
        }

        return front;
    }

    public static void Check(IReadOnlyList<Rulebook> rulebooks, IReadOnlyList<Chapter> chapters)
    {
        foreach (var province in rulebooks.GroupBy(b => b.Region))
        {
            Rulebook? before = null;
            foreach (var book in province.OrderBy(b => b.InForceFrom))
            {
                if (before is not null && (before.InForceTo is null || book.InForceFrom <= before.InForceTo))
                {
                    var chapter = chapters.First(c => (c.Front.Id ?? c.Folder) == book.Id);
                    chapter.Faults.Add(chapter.Front.InForceLine, $"in force from {Day(book.InForceFrom)}, while '{before.Id}' of the same province is in force to {Day(before.InForceTo)}.");
                }

                before = book;
            }
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no stated day";
}
