using System.Globalization;
using System.Text.Json;

namespace Hub.Store;

/// <summary>Whether a record agrees with itself: its place, its hash, the columns and the index that repeat it.</summary>
internal static class RecordCheck
{
    /// <returns>True when the record itself is sound; columns and index may still be wrong.</returns>
    public static bool IsSound(AuditRecordRow record, IReadOnlyList<string> persons, AuditFaults faults, out AuditContent? content)
    {
        content = Read(record.Content);
        if (content is null)
        {
            faults.Add(record.Node, record.Sequence, FaultKind.Changed, "the content is no record");
            return false;
        }
        if (content.Node != record.Node || content.Sequence != record.Sequence)
        {
            faults.Add(record.Node, record.Sequence, FaultKind.Moved, $"the content is that of record {content.Sequence} of {content.Node}");
            return false;
        }
        if (record.PreviousHash.Length != AuditHash.None.Length || !record.PreviousHash.All(char.IsAsciiHexDigitLower) || AuditHash.Of(record.PreviousHash, record.Content) != record.Hash)
        {
            faults.Add(record.Node, record.Sequence, FaultKind.Changed, "the content or the previous hash is not what was hashed");
            return false;
        }
        if (Differing(record, content) is { Count: > 0 } columns) faults.Add(record.Node, record.Sequence, FaultKind.Column, $"not as in the content: {string.Join(", ", columns)}");
        Compare(record, [.. content.Persons], persons, faults);
        return true;
    }

    private static AuditContent? Read(string content)
    {
        try
        {
            return AuditContent.Read(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<string> Differing(AuditRecordRow record, AuditContent content)
    {
        (string Name, string? Column, string? Content)[] columns =
        [
            ("at", AuditJson.Text(record.At), content.At),
            ("kind", record.Kind, content.Kind),
            ("client", record.Client, content.Client),
            ("audience", record.Audience, content.Audience),
            ("region", record.Region?.ToString("D6", CultureInfo.InvariantCulture), content.Region),
            ("purpose", record.Purpose, content.Purpose),
            ("operation", record.Operation, content.Operation),
        ];
        return [.. columns.Where(c => c.Column != c.Content).Select(c => c.Name)];
    }

    private static void Compare(AuditRecordRow record, HashSet<string> told, IReadOnlyList<string> indexed, AuditFaults faults)
    {
        var lacking = told.Except(indexed).Order(StringComparer.Ordinal).ToList();
        var added = indexed.Except(told).Order(StringComparer.Ordinal).ToList();
        if (lacking.Count > 0) faults.Add(record.Node, record.Sequence, FaultKind.Persons, $"audit_persons lacks {string.Join(", ", lacking)}");
        if (added.Count > 0) faults.Add(record.Node, record.Sequence, FaultKind.Persons, $"audit_persons has {string.Join(", ", added)}, of whom the record does not tell");
    }
}
