namespace Hub.Store;

/// <summary>A registrations or decisions file opened for reading, row by row.</summary>
public abstract class ImportFile : IDisposable
{
    /// <summary>Columns that the hub does not know; they are passed over.</summary>
    public abstract IReadOnlyList<string> UnknownColumns { get; }

    /// <summary>How far the reading has got, 0 to 1.</summary>
    public abstract double Progress { get; }

    /// <summary>The rows in file order; may be read once.</summary>
    public abstract IEnumerable<ImportRow> Rows();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
