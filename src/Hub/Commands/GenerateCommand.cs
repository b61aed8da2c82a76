using System.CommandLine;
using Hub.Configuration;
using Hub.Generation;

namespace Hub.Commands;

/// <summary>generate: writes made-up data, a folder a province.</summary>
internal sealed class GenerateCommand : TaughtCommand
{
    private readonly Option<int> _persons = new("--persons") { Description = "How many people; those of the story are always among them.", HelpName = "N", DefaultValueFactory = _ => 300 };
    private readonly Option<ulong> _seed = new("--seed") { Description = "The same seed gives the same files, byte for byte.", HelpName = "S", DefaultValueFactory = _ => 1 };
    private readonly Option<DirectoryInfo> _out = new("--out") { Description = "The folder to write to.", HelpName = "DIR", Required = true };

    public GenerateCommand() : base("generate", "Make people, institutions and decisions up, as files that import takes.", """
        Each province gets a folder with registrations (.csv in UTF-8 or GB18030, or .xlsx), decisions.csv and entries.ndjson
        (everything else). First come the people of the story, one for every measure and every turn that a file
        can take (see samples/README.md); then a crowd by chance. All that happens happens in 2025.

        Examples:
          hub generate --persons 1000 --seed 7 --out made-up
          hub import made-up/*/*
        """)
    {
        Add(_persons);
        Add(_seed);
        Add(_out);
        _persons.Validators.Add(result =>
        {
            if (result.GetValue(_persons) is < 0 or > 1_000_000) result.AddError("--persons takes 0 to 1,000,000.");
        });
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(_out);
        var law = LawFolder.Read(HubConfiguration.Build(HubOptions.EnvironmentOf(parsed)));
        var set = Generator.Make(parsed.GetValue(_persons), parsed.GetValue(_seed), law);
        foreach (var file in MadeUpFiles.Write(folder.FullName, set)) parsed.InvocationConfiguration.Output.WriteLine(file);
        parsed.InvocationConfiguration.Output.WriteLine($"{set.Registrations.Count} registrations, {set.Decisions.Count} decisions, {set.Others.Count + set.Told.Count} other entries.");
        return ExitCode.Done;
    }
}
