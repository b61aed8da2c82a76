using System.Globalization;

namespace Bench.Http;

/// <summary>How much is asked, and what.</summary>
internal sealed record BenchOptions(int People, int Rounds, int Seconds, IReadOnlyList<string> Questions)
{
    private static readonly string[] All = ["practitioner", "publicStatus"];

    public static BenchOptions Read(string[] args)
    {
        var (people, rounds, seconds, questions) = (10_000, 3, 8, new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            int Number() => int.Parse(args[++i], CultureInfo.InvariantCulture);
            if (args[i] == "--people") people = Number();
            else if (args[i] == "--rounds") rounds = Number();
            else if (args[i] == "--seconds") seconds = Number();
            else questions.Add(args[i]);
        }
        return new BenchOptions(people, rounds, seconds, questions.Count == 0 ? All : questions);
    }
}
