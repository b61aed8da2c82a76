using System.Text;
using Hub.Store;

namespace Hub.Auditing;

/// <summary>Signed heads outside the database: one JSON line each, only ever added, flushed to disk. Best on a disk of another owner.</summary>
public sealed class HeadFile(string path)
{
    /// <summary>Processes that share the file take turns; one that finds it taken fails, and tries again with the next heads.</summary>
    /// <exception cref="IOException">It cannot be written now.</exception>
    public void Append(IEnumerable<SignedHead> heads)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(Broken(file) + string.Concat(heads.Select(h => $"{h}\n"))));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Every head in the file.</summary>
    /// <exception cref="IOException">The file is not there, or a line of it is no head.</exception>
    public IEnumerable<KnownHead> Read()
    {
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            if (line.Length == 0) continue;
            yield return new KnownHead(SignedHead.TryParse(line) ?? throw new IOException($"{path}:{number + 1} is not a signed head."), path);
        }
    }

    /// <summary>A line that a crash cut off stays a line of its own.</summary>
    private static string Broken(FileStream file)
    {
        if (file.Position == 0) return "";
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n' ? "" : "\n";
    }
}
