using System.Text;

namespace Hub.Generation;

/// <summary>README.md of made-up data: what the files are, and which people are worth looking up.</summary>
public static class StoryGuide
{
    private const string Introduction = """
        # Made-up data

        Nobody here is real: people, institutions, documents and decisions were made up by `hub generate`, which writes the same bytes
        for the same seed. Codes and ID numbers have the right form and check digits, region codes are the real ones, and
        all that happens happens in 2025, so that with 15 December 2025 as the day of the law there is something of everything to see.

        Each province's folder holds what its agencies would send, in the formats that agencies use:

        - `registrations.csv` (UTF-8 or GB18030) or `registrations.xlsx`: who serves where;
        - `decisions.csv`: what was scored against whom;
        - `entries.ndjson`: everything else, from agreements and objections to quarterly reports, and a few more scores; one `EntryInput`
          of the contract a line.

        Take them in with `hub import FILE…`, or look at them in `hub demo`, which prints the address of the console; there one picks who to be. Most people were made by chance. These are the story:
        """;

    public static string Write(IReadOnlyList<Province> provinces)
    {
        var names = provinces.SelectMany(p => p.Institutions).ToDictionary(w => w.Key, w => w.Name);
        var text = new StringBuilder(Introduction).Append('\n');
        foreach (var province in provinces)
        {
            text.Append($"\n## {province.Name} (`{province.Folder}/`)\n\n| who | code | where | what there is to see |\n|---|---|---|---|\n");
            foreach (var person in province.People)
            {
                var where = string.Join("、", person.Works.Select(w => names[w.At]));
                text.Append($"| {person.Name} | {(person.Code is null ? "–" : $"`{person.Code}`")} | {where} | {person.Note} |\n");
            }
        }
        return text.ToString().ReplaceLineEndings("\n");
    }
}
