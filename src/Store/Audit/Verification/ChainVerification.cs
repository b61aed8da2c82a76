namespace Hub.Store;

/// <summary>Follows one node's chain from its beginning, or from where it was pruned, to its end.</summary>
internal sealed class ChainVerification(string node, HeadKeys keys, AuditFaults faults)
{
    private readonly long _faultsBefore = faults.Count;
    private long _records;
    private long _last;
    private long _prunedUpTo;
    private SignedHead? _signed;

    /// <summary>The hash that the next record must be chained to; null where that is not known.</summary>
    private string? _hash = AuditHash.None;
    private bool _lastIsSound;
    private bool _rewritten;

    /// <summary>The chain does not begin with its first record any more.</summary>
    /// <param name="heads">Of the last record that is gone.</param>
    public void BeginAfter(long pruned, IEnumerable<KnownHead> heads)
    {
        _signed = Believed(heads).FirstOrDefault();
        (_last, _hash) = (pruned, _signed?.Hash);
        if (_signed is not null) _prunedUpTo = pruned;
        else faults.Add(node, 1, pruned, FaultKind.Removed, "gone, and no signed head vouches that they were pruned");
    }

    /// <param name="persons">Of whom the index says that the record tells.</param>
    /// <param name="heads">Those that were signed when it was the last.</param>
    /// <returns>What the record says, where it is sound.</returns>
    public AuditContent? Take(AuditRecordRow record, IReadOnlyList<string> persons, IReadOnlyList<KnownHead> heads)
    {
        if (record.Sequence > _last + 1)
        {
            faults.Add(node, _last + 1, record.Sequence - 1, FaultKind.Removed, "gone");
            (_hash, _lastIsSound) = (null, false);
        }
        var sound = RecordCheck.IsSound(record, persons, faults, out var content);
        if (sound && _hash is not null && record.PreviousHash != _hash) NotChained(record);
        (_last, _hash, _lastIsSound) = (record.Sequence, record.Hash, sound);
        _records++;
        foreach (var head in Believed(heads)) Compare(record, head, sound);
        CheckKept(record.Sequence, heads);
        return sound ? content : null;
    }

    /// <param name="end">Where the chain ends by its own row.</param>
    /// <param name="beyond">Heads of records that are not there.</param>
    public VerifiedChain End(AuditChainRow? end, IReadOnlyList<KnownHead> beyond)
    {
        var signed = Believed(beyond).MaxBy(h => h.Sequence);
        if (end is null) faults.Add(node, _last, FaultKind.Head, "audit_chains does not say where the chain ends");
        if (signed?.Sequence > _last && signed.Sequence >= (end?.Sequence ?? 0)) faults.Add(node, _last + 1, signed.Sequence, FaultKind.Removed, $"gone: record {signed.Sequence} was signed at {AuditJson.Text(signed.At)}");
        else if (end?.Sequence > _last) faults.Add(node, _last + 1, end.Sequence, FaultKind.Removed, "gone: the chain ended behind them");
        else if (end?.Sequence < _last) faults.Add(node, end.Sequence + 1, _last, FaultKind.Inserted, "behind the end of the chain");
        else if (end is not null && _lastIsSound && end.Hash != _hash) faults.Add(node, _last, FaultKind.Replaced, "the chain ended with another record");
        return new VerifiedChain(node, _records, _prunedUpTo, _last, _signed, faults.Count - _faultsBefore);
    }

    private void NotChained(AuditRecordRow record)
    {
        if (_lastIsSound) faults.Add(node, record.Sequence - 1, FaultKind.Replaced, "the next record is chained to another");
        else if (_records == 0) faults.Add(node, record.Sequence, FaultKind.Replaced, record.Sequence == 1 ? "not chained to the beginning" : "not chained to the head that was pruned up to");
    }

    private void Compare(AuditRecordRow record, SignedHead head, bool sound)
    {
        if (head.Hash == record.Hash)
        {
            (_signed, _rewritten) = (head, false);
            return;
        }
        if (!sound || _rewritten) return;
        var since = _signed?.Sequence ?? _prunedUpTo;
        faults.Add(node, record.Sequence, FaultKind.Replaced, $"another record was signed at {AuditJson.Text(head.At)}; written anew, with what stands between it and record {since}");
        _rewritten = true;
    }

    private IEnumerable<SignedHead> Believed(IEnumerable<KnownHead> heads)
    {
        foreach (var (head, where) in heads.Select(h => (h.Head, h.Where)))
        {
            if (keys.Believe(head)) yield return head;
            else faults.Add(node, head.Sequence, FaultKind.Head, $"the head {where} is not signed with a known key");
        }
    }

    /// <summary>What was written outside stood in the database first.</summary>
    private void CheckKept(long sequence, IReadOnlyList<KnownHead> heads)
    {
        if (heads.Count > 0 && heads.All(h => h.File is not null)) faults.Add(node, sequence, FaultKind.Head, $"the head {heads[0].Where} is not in the database");
    }
}
