using Hub.Domain;

namespace Bench;

/// <summary>The rulebooks that lie beside the program.</summary>
internal static class Law
{
    public static Lawbooks Read()
    {
        var books = Path.Combine(AppContext.BaseDirectory, "rulebooks");
        return Lawbooks.Read(Directory.EnumerateFiles(books, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".md" or ".yaml")
            .Select(file => (Path.GetRelativePath(books, file).Replace('\\', '/'), File.ReadAllText(file))));
    }
}
