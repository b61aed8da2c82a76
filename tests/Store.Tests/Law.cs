using System.Text.RegularExpressions;
using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>The rulebooks of the tree.</summary>
internal static class Law
{
    private static readonly (string Path, string Text)[] Files = ReadFiles();

    public static Lawbooks Books { get; } = Lawbooks.Read(Files);

    /// <summary>The same with some words replaced wherever they stand.</summary>
    public static Lawbooks With(params (string Old, string New)[] words) =>
        Lawbooks.Read(Files.Select(f => (f.Path, words.Aggregate(f.Text, (text, word) => text.Replace(word.Old, word.New, StringComparison.Ordinal)))));

    /// <summary>The same as they were before articles had topics.</summary>
    public static Lawbooks WithoutTopics() => Lawbooks.Read(Files.Select(f => (f.Path, Regex.Replace(f.Text, @"\{\.(\w+)( \.\w+)+\}", "{.$1}"))));

    /// <summary>The same without one province's.</summary>
    public static Lawbooks Without(string rulebook) => Lawbooks.Read(Files.Where(f => !f.Path.StartsWith(rulebook + "/", StringComparison.Ordinal)));

    private static (string Path, string Text)[] ReadFiles()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Hub.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Hub.sln is in no folder above the tests.");
        var books = Path.Combine(folder, "rulebooks");
        return [.. Directory.EnumerateFiles(books, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".md" or ".yaml").Select(f => (Path.GetRelativePath(books, f).Replace('\\', '/'), File.ReadAllText(f)))];
    }
}
