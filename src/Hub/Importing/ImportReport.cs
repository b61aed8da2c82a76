namespace Hub.Importing;

/// <summary>What became of a file's rows.</summary>
/// <param name="Rejections">The file with the rejected rows; null when none was.</param>
public sealed record ImportReport(string File, int Accepted, int Unchanged, int Rejected, int Warnings, string? Rejections)
{
    public override string ToString() =>
        $"{Path.GetFileName(File)}: {Accepted} taken in, {Unchanged} already there, {Rejected} rejected"
        + (Warnings > 0 ? $", {Warnings} with warnings" : "")
        + (Rejections is null ? "." : $". See {Rejections}");
}
