//! A file as it is when nothing is tested.

use syn::fold::{self, Fold};
use syn::{
    Attribute, Block, File, ImplItem, ImplItemConst, ImplItemFn, Item, ItemConst, ItemEnum, ItemFn,
    ItemImpl, ItemMacro, ItemMod, ItemStatic, ItemStruct, ItemTrait, ItemType, ItemUse, Local,
    Path, Stmt,
};

/// Takes away what stands under `#[cfg(test)]`.
pub struct WithoutTests;

impl Fold for WithoutTests {
    fn fold_file(&mut self, mut file: File) -> File {
        file.items.retain(|item| !is_test(of_item(item)));
        fold::fold_file(self, file)
    }

    fn fold_item_mod(&mut self, mut item: ItemMod) -> ItemMod {
        if let Some((_, items)) = &mut item.content {
            items.retain(|item| !is_test(of_item(item)));
        }
        fold::fold_item_mod(self, item)
    }

    fn fold_item_impl(&mut self, mut item: ItemImpl) -> ItemImpl {
        item.items.retain(|item| match item {
            ImplItem::Const(ImplItemConst { attrs, .. })
            | ImplItem::Fn(ImplItemFn { attrs, .. }) => !is_test(attrs),
            _ => true,
        });
        fold::fold_item_impl(self, item)
    }

    fn fold_block(&mut self, mut block: Block) -> Block {
        block.stmts.retain(|stmt| match stmt {
            Stmt::Item(item) => !is_test(of_item(item)),
            Stmt::Local(Local { attrs, .. }) => !is_test(attrs),
            _ => true,
        });
        fold::fold_block(self, block)
    }
}

fn of_item(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(ItemConst { attrs, .. })
        | Item::Enum(ItemEnum { attrs, .. })
        | Item::Fn(ItemFn { attrs, .. })
        | Item::Impl(ItemImpl { attrs, .. })
        | Item::Macro(ItemMacro { attrs, .. })
        | Item::Mod(ItemMod { attrs, .. })
        | Item::Static(ItemStatic { attrs, .. })
        | Item::Struct(ItemStruct { attrs, .. })
        | Item::Trait(ItemTrait { attrs, .. })
        | Item::Type(ItemType { attrs, .. })
        | Item::Use(ItemUse { attrs, .. }) => attrs,
        _ => &[],
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<Path>().is_ok_and(|path| path.is_ident("test"))
    })
}
