using Hub.Domain;
using Hub.Store;
using Spectre.Console;

namespace Hub.Auditing;

/// <summary>Shows what verifying found: tables for people, a line each for scripts.</summary>
internal static class VerifyDisplay
{
    public static void WriteTables(VerifiedLog log)
    {
        var chains = new Table().AddColumns("node", "records", "from", "to", "pruned up to", "signed up to", "at", "key", "");
        foreach (var chain in log.Chains)
        {
            chains.AddRow(Cells(chain.Node, $"{chain.Records}", $"{chain.PrunedUpTo + 1}", $"{chain.Last}", chain.PrunedUpTo == 0 ? "" : $"{chain.PrunedUpTo}", $"{chain.Head?.Sequence}", Time(chain.Head), chain.Head?.KeyId ?? "", Verdict(chain.Faults)));
        }
        AnsiConsole.Write(chains);
        if (log.AllFaults == 0) return;
        var faults = new Table().AddColumns("node", "record", "what", "why");
        foreach (var fault in log.Faults) faults.AddRow(Cells(fault.Node, Place(fault), EnumName.Of(fault.Kind), fault.Text));
        AnsiConsole.Write(faults);
        if (Unlisted(log) is { } more) AnsiConsole.WriteLine(more);
    }

    public static void WriteLines(VerifiedLog log, TextWriter output)
    {
        foreach (var chain in log.Chains)
        {
            var signed = chain.Head is { } head ? $"signed up to {head.Sequence} at {Time(head)} with key {head.KeyId}" : "not signed";
            output.WriteLine($"chain {chain.Node}: {chain.Records} records up to {chain.Last}, pruned up to {chain.PrunedUpTo}, {signed}: {Verdict(chain.Faults)}");
        }
        foreach (var fault in log.Faults) output.WriteLine($"{fault.Node} {Place(fault)} {EnumName.Of(fault.Kind)}: {fault.Text}");
        if (Unlisted(log) is { } more) output.WriteLine(more);
        output.WriteLine(Verdict(log.AllFaults));
    }

    private static Markup[] Cells(params string[] cells) => [.. cells.Select(c => new Markup(Markup.Escape(c)))];

    private static string Place(AuditFault fault) => fault.First == fault.Last ? $"{fault.First}" : $"{fault.First}-{fault.Last}";

    private static string Time(SignedHead? head) => head is null ? "" : $"{head.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}";

    private static string Verdict(long faults) => faults switch
    {
        0 => "whole",
        1 => "BROKEN: 1 fault",
        _ => $"BROKEN: {faults} faults",
    };

    private static string? Unlisted(VerifiedLog log) => log.AllFaults > log.Faults.Count ? $"and {log.AllFaults - log.Faults.Count} more" : null;
}
