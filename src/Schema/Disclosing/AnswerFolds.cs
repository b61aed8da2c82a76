using System.Collections.Concurrent;

namespace Hub.Schema;

/// <summary>Folds that have folded an answer and can fold another: what they have grown is not to be allocated again for each.</summary>
internal sealed class AnswerFolds(WhoseObjects whose, FieldNumbers numbers)
{
    private readonly ConcurrentQueue<AnswerFold> _idle = new();

    public AnswerFold Take() => _idle.TryDequeue(out var fold) ? fold : new AnswerFold(whose, numbers);

    public void Return(AnswerFold fold)
    {
        if (fold.Clear() && _idle.Count < Environment.ProcessorCount) _idle.Enqueue(fold);
    }
}
