namespace Hub.Importing;

/// <summary>What became of a file's rows.</summary>
/// <param name="Rejections">The file with the rejected rows; null when none was.</param>
public sealed record ImportReport(string File, int Accepted, int Unchanged, int Rejected, int Warnings, string? Rejections)
{
    public override string ToString() =>
        $"{NameOf(File)}: {Accepted} taken in, {Unchanged} already there, {Rejected} rejected"
        + (Warnings > 0 ? $", {Warnings} with warnings" : "")
        + (Rejections is null ? "." : $". See {Rejections}");

    /// <summary>The file with its folder: every province has a file of the same name.</summary>
    public static string NameOf(string path) => Path.Combine(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? "", Path.GetFileName(path));
}
