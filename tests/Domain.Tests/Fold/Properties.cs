using FsCheck;
using FsCheck.Fluent;

namespace Hub.Domain.Tests.Fold;

/// <summary>Checks what must hold for made-up files and a number, always from the same seed, which it prints.</summary>
internal static class Properties
{
    private const ulong Seed = 20250301;

    public static void Check(Func<Dossier, int, bool> holds, int files = 500)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{files} made-up files from seed {Seed}");
        Prop.ForAll(MadeUpFiles.Any, Arb.From(Gen.Choose(0, 10_000_000)), holds)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(files).WithReplay(Seed, 1));
    }
}
