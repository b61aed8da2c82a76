using System.Globalization;
using System.Text;
using GraphQL.Harness;

namespace GraphQL.Tests.Hostile;

/// <summary>Makes hostile inputs: bytes at random, and good documents with a few things done to them. One seed makes one sequence.</summary>
internal sealed class Mutations
{
    private static readonly byte[][] Fragments = [.. new[]
    {
        "{", "}", "(", ")", "[", "]", "...", "...on Cat{", "...F", "fragment F on Cat", "query", "mutation", "subscription", "on", "$", "$v", ":", "=", "!", "@", "|", "&", ".",
        "@skip(if:", "@include(if:$b)", "@mark", "@deprecated", "null", "true", "RED", "__typename", "__schema{types{name}}", "__type(name:\"Cat\"){fields{name}}",
        "0", "-0", "00", "1e999", "-1.5e-3", "2147483648", "9999999999999999999999", "1.", ".5", "0x1", "1a", "\"", "\"\"\"", "\\", "\\u", "\\uD800", "\\uD83D\\uDE00",
        "\\u{1F600}", "\\u{110000}", "\\u{D800}", "\\\"\"\"", "\n", "\r\n", "\r", ",", "#", "# a comment\n", "\uFEFF", "\0", "\u2028", "é", "😀", "'", "%", "extend type Cat", "type X{a:Int}",
        "\"a description\"", "[1,2]", "{size:1,inner:{size:null}}", "query A($v:Int){echo(i:$v)}", "{hello}", "a:hello", "cat{id}", "kittens{kittens{id}}",
    }.Select(Encoding.UTF8.GetBytes), [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80]];

    private readonly Random random;

    public Mutations(int seed)
    {
        random = new Random(seed);
        Seed = seed;
    }

    public int Seed { get; }

    /// <summary>A seed of its own for each commit; FUZZ_SEED gives another.</summary>
    public static Mutations Fresh(Action<string> print)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), out var given) ? given
            : int.TryParse(CommitSeed.Read().AsSpan(0, 7), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var commit) ? commit : 0;
        print($"FUZZ_SEED={seed}");
        return new Mutations(seed);
    }

    public bool Chance(int oneIn) => random.Next(oneIn) == 0;

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public byte[] Noise()
    {
        var noise = new byte[random.Next(300)];
        random.NextBytes(noise);
        if (Chance(2))
        {
            // Mostly characters of documents, so that more than the first token is read.
            const string characters = "{}()[]:!$@\"\\.,# \n\t_abcnuQ01e-+=|&";
            for (var i = 0; i < noise.Length; i++)
            {
                noise[i] = (byte)characters[noise[i] % characters.Length];
            }
        }
        return noise;
    }

    /// <summary>One of the texts with one to six changes.</summary>
    public byte[] Mutant(IReadOnlyList<string> texts)
    {
        var bytes = Encoding.UTF8.GetBytes(Pick(texts)).ToList();
        for (var changes = random.Next(1, 7); changes > 0; changes--)
        {
            Change(bytes, texts);
        }
        return [.. bytes];
    }

    private void Change(List<byte> bytes, IReadOnlyList<string> texts)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 24), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1 when bytes.Count < 20_000:
                var again = bytes.GetRange(at, length);
                for (var times = Chance(10) ? random.Next(200) : random.Next(3); times > 0; times--)
                {
                    bytes.InsertRange(at, again);
                }
                break;
            case 2 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 3:
                var other = Encoding.UTF8.GetBytes(Pick(texts));
                var start = random.Next(other.Length);
                bytes.InsertRange(at, other[start..random.Next(start, other.Length)]);
                break;
            case 4:
                bytes.RemoveRange(at, length);
                bytes.InsertRange(at, Pick(Fragments));
                break;
            case 5 when Chance(8):
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(at, Pick(Fragments));
                break;
        }
    }
}
