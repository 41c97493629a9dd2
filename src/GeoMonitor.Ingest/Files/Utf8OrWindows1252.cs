using System.Text;

namespace GeoMonitor.Ingest.Files;

/// <summary>
/// UTF-8 in which bytes that cannot be UTF-8 are read as Windows-1252, and counted: office programs save tables so, and
/// what they put there are letters of names and signs of currencies, never figures.
/// </summary>
internal sealed class Utf8OrWindows1252
{
    // the reader makes room for as many characters as this many bytes could be, which are kept below the size of large objects
    private const int BufferBytes = 1 << 11;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>How many characters were in Windows-1252.</summary>
    public int Characters { get; private set; }

    /// <summary>Opens a text.</summary>
    public StreamReader Open(Stream stream)
    {
        var encoding = (Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).Clone();
        encoding.DecoderFallback = new Fallback(this);
        return new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, BufferBytes);
    }

    private sealed class Fallback(Utf8OrWindows1252 owner) : DecoderFallback
    {
        // each byte becomes one character, and up to three bytes may be left from the block before: twice the bytes hold them all
        public override int MaxCharCount => 2;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(owner);
    }

    private sealed class Buffer(Utf8OrWindows1252 owner) : DecoderFallbackBuffer
    {
        private string _characters = "";
        private int _next;

        public override int Remaining => _characters.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _characters = Windows1252.GetString(bytesUnknown);
            _next = 0;
            owner.Characters += _characters.Length;
            return _characters.Length > 0;
        }

        public override char GetNextChar() => _next < _characters.Length ? _characters[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
                return false;
            _next--;
            return true;
        }
    }
}
