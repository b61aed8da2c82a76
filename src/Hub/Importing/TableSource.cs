using Hub.Domain;
using Hub.Store;

namespace Hub.Importing;

/// <summary>A registrations or decisions file, .csv or .xlsx.</summary>
public sealed class TableSource(string path, Keys keys) : RowSource(path)
{
    private readonly ImportFile _file = ImportFile.Open(path, keys);

    public override int Order => _file.Kind == "registrations" ? 0 : 1;

    public override bool ReadsAhead => true;

    public override IReadOnlyList<string> Notes =>
        _file.UnknownColumns.Count == 0 ? [] : [$"passed over unknown columns: {string.Join(", ", _file.UnknownColumns)}"];

    public override double Progress => _file.Progress;

    public override async IAsyncEnumerable<IReadOnlyList<ImportRow>> ChunksAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var chunk in _file.Rows().Chunk(FileImport.AtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return chunk;
        }
        await Task.CompletedTask;
    }

    public override string ColumnOf(Refusal refusal) => _file.ColumnOf(refusal.Path);

    protected override void Dispose(bool disposing) => _file.Dispose();
}
