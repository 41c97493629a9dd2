namespace GeoMonitor.Ingest.Comext;

/// <summary>Reads the codes of a column of products: once for rows that follow each other, such as the value and the quantity of a figure.</summary>
internal sealed class ComextProductColumn
{
    private const int MostChars = 8;

    private readonly char[] _text = new char[MostChars];
    private int _length;
    private ComextProduct _product;

    /// <summary>The product of a row.</summary>
    public ComextProduct Read(ReadOnlySpan<char> text)
    {
        if (text.SequenceEqual(_text.AsSpan(0, _length)))
            return _product;
        var product = ComextProduct.Read(text);
        if (text.TryCopyTo(_text))
            (_length, _product) = (text.Length, product);
        return product;
    }
}
