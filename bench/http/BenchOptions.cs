using System.Globalization;

namespace Bench.Http;

/// <summary>How much is asked, and what.</summary>
/// <param name="Idle">How many sockets are open while nothing happens.</param>
/// <param name="FanOut">How many sockets an event goes to.</param>
/// <param name="Cold">How many people a hub has that is started.</param>
internal sealed record BenchOptions(int People, int Rounds, int Seconds, int Idle, int FanOut, int Cold, IReadOnlyList<string> Questions)
{
    private static readonly string[] All = ["practitioner", "publicStatus", "http", "sockets", "fanout", "start", "growth"];

    public static BenchOptions Read(string[] args)
    {
        var (people, rounds, seconds, idle, fanOut, cold, questions) = (10_000, 3, 8, 19_000, 10_000, 100_000, new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            int Number() => int.Parse(args[++i], CultureInfo.InvariantCulture);
            if (args[i] == "--people") people = Number();
            else if (args[i] == "--rounds") rounds = Number();
            else if (args[i] == "--seconds") seconds = Number();
            else if (args[i] == "--idle") idle = Number();
            else if (args[i] == "--fanout") fanOut = Number();
            else if (args[i] == "--cold") cold = Number();
            else questions.Add(args[i]);
        }
        return new BenchOptions(people, rounds, seconds, idle, fanOut, cold, questions.Count == 0 ? All : questions);
    }
}
