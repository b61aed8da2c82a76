using System.CommandLine;
using Hub.Configuration;
using Hub.Domain;

namespace Hub.Commands;

/// <summary>rulebooks check: reads rulebooks and says what is wrong with them, with file and line.</summary>
internal sealed class RulebooksCommand : TaughtCommand
{
    private const string Examples = """
        Examples:
          hub rulebooks check              the rulebooks beside the program
          hub rulebooks check my-rules     those in a folder

        Exit codes: 0 all good, 2 faults found (each with file and line), 1 the folder cannot be read.
        """;

    public RulebooksCommand() : base("rulebooks", "Work with the law's texts.", Examples) => Add(new CheckCommand());

    private sealed class CheckCommand : TaughtCommand
    {
        private readonly Argument<DirectoryInfo?> _folder = new("DIR") { Description = "The rulebooks' folder. Default: Hub:Rulebooks, else rulebooks/ beside the program.", Arity = ArgumentArity.ZeroOrOne };

        public CheckCommand() : base("check", "Validate rulebooks; says file, line and what is wrong.", Examples)
        {
            Add(_folder);
            SetAction(Run);
        }

        private int Run(ParseResult parsed)
        {
            var folder = parsed.GetValue(_folder)?.FullName ?? LawFolder.Of(HubConfiguration.Build(HubOptions.EnvironmentOf(parsed)));
            try
            {
                var law = LawFolder.Read(folder);
                if (law.Lacks is { Count: > 0 } lacks) throw new RulebookException(lacks);
                foreach (var book in law.All) parsed.InvocationConfiguration.Output.WriteLine(Summary(book));
                parsed.InvocationConfiguration.Output.WriteLine($"digest {law.Digest}");
                return ExitCode.Done;
            }
            catch (RulebookException faults)
            {
                parsed.InvocationConfiguration.Error.WriteLine(faults.Message);
                return ExitCode.SomeRejected;
            }
        }

        private static string Summary(Rulebook book)
        {
            var to = book.InForceTo is { } last ? $" to {last:yyyy-MM-dd}" : "";
            return $"{book.Id}: {book.Document}, {book.Articles.Count} articles, in force from {book.InForceFrom:yyyy-MM-dd}{to}{string.Concat(book.Extensions.Select(e => $", extended by {e.Document}"))}";
        }
    }
}
